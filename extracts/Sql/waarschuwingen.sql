-- W40-W45: rows that are kept, and listed.
INSERT INTO bevinding
SELECT bestand, regel, 'antwoord', 'W40' FROM traject
WHERE fase = 'vot-toewijzing' AND antwoord = 'open' AND eind IS NULL AND werkdagen_tot_nu > getvariable('norm_vot_werkdagen');

INSERT INTO bevinding
SELECT t.bestand, t.regel, 'toewijzing_nr', 'W41'
FROM toewijzing_in_kracht t
WHERE getvariable('peildatum') - greatest(t.toewijzingsdatum, t.ingang) >= 60
    -- A claim in quarantine is a claim: what is wrong with it is listed already.
    AND t.id NOT IN (SELECT toewijzing FROM declaratie_toewijzing WHERE toewijzing IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM startstop_goed s JOIN bestand b ON b.id = s.bestand
        WHERE s.toewijzing_nr = t.toewijzing_nr AND s.soort = '305' AND b.gemeente IN ('REGIO', t.gemeente));

INSERT INTO bevinding
SELECT bestand, regel, 'volume', 'W42' FROM toewijzing_in_kracht WHERE volume IS NULL AND budget_cent IS NULL;

INSERT INTO bevinding
SELECT d.bestand, d.regel, 'product', 'W43' FROM declaratie_goed d
JOIN perceel_op p ON p.product = d.product AND p.categorie = d.categorie AND p.dag = d.periode_begin AND p.perceel = 'ONBEKEND'
UNION ALL
SELECT t.bestand, t.regel, 'product', 'W43' FROM toewijzing_in_kracht t
JOIN perceel_op p ON p.product = t.product AND p.categorie IS NOT DISTINCT FROM t.categorie AND p.dag = t.ingang AND p.perceel = 'ONBEKEND';

INSERT INTO bevinding
SELECT bestand, regel, CASE fase WHEN 'vot-toewijzing' THEN 'ontvangen' ELSE 'toewijzingsdatum' END, 'W44' FROM traject WHERE kalenderdagen < 0;

-- A month is compared with the twelve before it, when all twelve were delivered; it is listed on the file as a whole (line 0).
INSERT INTO bevinding
WITH maandtotaal AS (
    SELECT d.gemeente, b.periode, max(d.bestand) AS bestand, sum(d.bedrag_cent) AS cent, (b.periode // 100) * 12 + b.periode % 100 AS maandtelling
    FROM declaratie_goed d JOIN bestand b ON b.id = d.bestand WHERE d.status = 'toegekend' GROUP BY ALL
), verleden AS (
    SELECT m.gemeente, m.periode, m.bestand, m.cent, v.cent AS toen
    FROM maandtotaal m JOIN maandtotaal v ON v.gemeente = m.gemeente AND v.maandtelling BETWEEN m.maandtelling - 12 AND m.maandtelling - 1
)
SELECT bestand, 0, 'bedrag_cent', 'W45' FROM verleden GROUP BY gemeente, periode, bestand, cent
HAVING count(*) = 12 AND abs(cent - median(toen)) > 3 * mad(toen);
