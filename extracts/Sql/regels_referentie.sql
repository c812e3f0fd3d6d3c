-- R35 and R36: references that return, and credits; also which lines were replaced by a later answer.
CREATE TABLE referentie_herhaald AS
SELECT sleutel FROM (
    SELECT hash(aanbieder_agb, referentie_nr) AS sleutel FROM declaratie WHERE aanbieder_agb IS NOT NULL AND referentie_nr IS NOT NULL
) GROUP BY sleutel HAVING count(*) > 1;

CREATE TABLE referentie_keer AS
SELECT bestand, regel, status = 'ingediend' AS wacht,
    row_number() OVER keer AS keer,
    count(*) OVER (PARTITION BY aanbieder_agb, referentie_nr, status = 'ingediend') AS keren,
    min(bestand) FILTER (status <> 'ingediend') OVER (PARTITION BY aanbieder_agb, referentie_nr) AS antwoord_bestand
FROM declaratie
WHERE aanbieder_agb IS NOT NULL AND referentie_nr IS NOT NULL AND status IS NOT NULL
    AND hash(aanbieder_agb, referentie_nr) IN (SELECT sleutel FROM referentie_herhaald)
WINDOW keer AS (PARTITION BY aanbieder_agb, referentie_nr, status = 'ingediend' ORDER BY bestand, regel);

-- A second final row, or a line handed in again after its answer was delivered.
INSERT INTO bevinding
SELECT k.bestand, k.regel, 'referentie_nr', 'R35'
FROM referentie_keer k JOIN bestand b ON b.id = k.bestand LEFT JOIN bestand a ON a.id = k.antwoord_bestand
WHERE CASE WHEN k.wacht THEN b.periode > a.periode ELSE k.keer > 1 END;

-- The answer replaces the line that waited for it; of lines that still wait, the last one stands.
CREATE TABLE declaratie_vervangen AS
SELECT bestand, regel FROM referentie_keer WHERE wacht AND (antwoord_bestand IS NOT NULL OR keer < keren);

INSERT INTO bevinding
WITH krediet AS (
    SELECT bestand, regel, aanbieder_agb, vorig_referentie_nr, bedrag_cent, ontvangen, status
    FROM declaratie ANTI JOIN declaratie_vervangen USING (bestand, regel)
    WHERE bedrag_cent < 0
), gevonden AS (
    SELECT DISTINCT k.* FROM krediet k
    JOIN declaratie d ON d.aanbieder_agb = k.aanbieder_agb AND d.referentie_nr = k.vorig_referentie_nr
    WHERE d.bedrag_cent = -k.bedrag_cent AND d.ontvangen <= k.ontvangen
), eerste AS (
    SELECT bestand, regel FROM gevonden
    QUALIFY coalesce(sum((status <> 'afgekeurd')::INTEGER) OVER (PARTITION BY aanbieder_agb, vorig_referentie_nr ORDER BY ontvangen, bestand, regel
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) = 0
)
SELECT bestand, regel, 'vorig_referentie_nr', 'R36' FROM krediet ANTI JOIN eerste USING (bestand, regel);
