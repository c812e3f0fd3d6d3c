-- Answers in messages: a JW319 closes the request it names; a JW325 says which lines of a JW323 were rejected, and so which were granted.
INSERT INTO vot
SELECT a.bestand, a.regel, a.gemeente, a.aanbieder_agb, a.referentie_aanbieder, v.client_bsn, v.ontvangen, v.verwijzer, v.gewenste_ingang, a.antwoord, a.antwoord_datum::DATE
FROM vot_antwoord a
LEFT JOIN vot v ON v.aanbieder_agb = a.aanbieder_agb AND v.referentie_aanbieder = a.referentie_aanbieder AND v.bestand < a.bestand
QUALIFY row_number() OVER (PARTITION BY a.bestand, a.regel ORDER BY v.bestand DESC NULLS LAST, v.regel DESC) = 1;

-- An answer to a request that nobody delivered lacks what only the request says.
INSERT INTO bevinding
SELECT v.bestand, v.regel, 'client_bsn', 'R10' FROM vot v JOIN vot_antwoord a USING (bestand, regel) WHERE v.client_bsn IS NULL;

CREATE TABLE declaratie_beslist AS
SELECT a.bestand, d.bestand AS heen_bestand, d.regel, a.alles = 'ja' OR x.regel IS NOT NULL AS afgekeurd
FROM declaratie_antwoord a
JOIN declaratie d ON d.aanbieder_agb = a.aanbieder_agb AND d.bericht_id = a.bericht_id AND d.status = 'ingediend' AND d.bestand < a.bestand
LEFT JOIN declaratie_afwijzing x ON x.bestand = a.bestand AND x.referentie_nr = d.referentie_nr AND x.periode_begin IS NOT DISTINCT FROM d.periode_begin;

-- A rejected line of a JW323 that was never delivered is still a rejected line.
CREATE TABLE declaratie_los AS
SELECT x.* FROM declaratie_afwijzing x
WHERE NOT EXISTS (SELECT 1 FROM declaratie_beslist b JOIN declaratie d ON d.bestand = b.heen_bestand AND d.regel = b.regel
    WHERE b.bestand = x.bestand AND d.referentie_nr = x.referentie_nr);

DELETE FROM bevinding WHERE bestand IN (SELECT bestand FROM declaratie_antwoord)
    AND NOT EXISTS (SELECT 1 FROM declaratie_los l WHERE l.bestand = bevinding.bestand AND l.regel = bevinding.regel);
INSERT INTO bevinding
SELECT b.bestand, b.regel, f.kolom, f.code FROM declaratie_beslist b JOIN bevinding f ON f.bestand = b.heen_bestand AND f.regel = b.regel;

INSERT INTO declaratie
SELECT d.* REPLACE (b.bestand AS bestand, CASE WHEN b.afgekeurd THEN 'afgekeurd' ELSE 'toegekend' END AS status)
FROM declaratie_beslist b JOIN declaratie d ON d.bestand = b.heen_bestand AND d.regel = b.regel;
INSERT INTO declaratie SELECT * FROM declaratie_los;
