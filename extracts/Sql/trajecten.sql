-- The two stages of throughput, one row per request and one per allocation, with the days they took; no end yet = open.
CREATE TABLE traject AS
WITH verzoek AS (
    SELECT * FROM vot_goed
    QUALIFY row_number() OVER (PARTITION BY aanbieder_agb, referentie_aanbieder ORDER BY bestand DESC, regel DESC) = 1
), toegewezen AS (
    SELECT aanbieder_agb, referentie_aanbieder, min(toewijzingsdatum) AS eind
    FROM toewijzing_in_kracht WHERE referentie_aanbieder IS NOT NULL GROUP BY ALL
), eerste_regel AS (
    SELECT toewijzing, min(ontvangen) AS eind
    FROM declaratie_toewijzing ANTI JOIN quarantaine USING (bestand, regel)
    WHERE toewijzing IS NOT NULL GROUP BY toewijzing
), stap AS (
    -- An answer 319 closes the request without an allocation to count.
    SELECT 'vot-toewijzing' AS fase, v.bestand, v.regel, v.gemeente, v.aanbieder_agb, v.ontvangen AS begin, t.eind, v.antwoord
    FROM verzoek v LEFT JOIN toegewezen t USING (aanbieder_agb, referentie_aanbieder)
    WHERE v.antwoord NOT IN ('319-1', '319-2')
    UNION ALL
    SELECT 'toewijzing-declaratie', t.bestand, t.regel, t.gemeente, t.aanbieder_agb, t.toewijzingsdatum, e.eind, NULL
    FROM toewijzing_in_kracht t LEFT JOIN eerste_regel e ON e.toewijzing = t.id
)
SELECT s.*, tot.tot - van.tot AS werkdagen, s.eind - s.begin AS kalenderdagen, nu.tot - van.tot AS werkdagen_tot_nu
FROM stap s
LEFT JOIN werkdag van ON van.dag = s.begin
LEFT JOIN werkdag tot ON tot.dag = s.eind
LEFT JOIN werkdag nu ON nu.dag = getvariable('peildatum');
