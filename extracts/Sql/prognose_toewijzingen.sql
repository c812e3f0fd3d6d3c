-- prognose_toewijzingen: every version of every allocation with its lot and tariff, from the delivery that brought it to the one that replaced it.
WITH gedeclareerd AS (
    SELECT d.product, d.categorie, p.perceel, d.tarief_cent, d.periode_begin
    FROM declaratie_stand d JOIN perceel_op p ON p.product = d.product AND p.categorie = d.categorie AND p.dag = d.periode_begin
), tarief AS (
    SELECT product, max_by(tarief_cent, (periode_begin, tarief_cent)) AS tarief_cent FROM gedeclareerd WHERE tarief_cent IS NOT NULL GROUP BY product
), categorie_perceel AS (
    -- An allocation for a category goes to the lot that most of its category is claimed in.
    SELECT categorie, max_by(perceel, (aantal, perceel)) AS perceel FROM (SELECT categorie, perceel, count(*) AS aantal FROM gedeclareerd GROUP BY ALL) GROUP BY categorie
)
SELECT t.gemeente, coalesce(nullif(p.perceel, 'ONBEKEND'), c.perceel, 'ONBEKEND') AS perceel, t.aanbieder_agb, t.ingang, t.eind,
    CASE WHEN t.reden_wijziging = '13' THEN 0 ELSE t.budget_cent END AS budget_cent, t.volume, t.frequentie, coalesce(t.tarief_cent, f.tarief_cent) AS tarief_cent,
    b.periode AS bekend, lead(b.periode) OVER (PARTITION BY t.gemeente, t.toewijzing_nr ORDER BY t.bestand, t.regel) AS vervangen
FROM toewijzing_goed t
JOIN bestand b ON b.id = t.bestand
JOIN toewijzing_in_kracht k ON k.gemeente = t.gemeente AND k.toewijzing_nr = t.toewijzing_nr
LEFT JOIN perceel_op p ON p.product IS NOT DISTINCT FROM k.product AND p.categorie IS NOT DISTINCT FROM k.categorie AND p.dag = k.ingang
LEFT JOIN categorie_perceel c ON c.categorie = k.categorie
LEFT JOIN tarief f ON f.product = t.product
ORDER BY t.bestand, t.regel
