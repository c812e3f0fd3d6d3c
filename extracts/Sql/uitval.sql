-- uitval: accepted lines that were rejected in the month of the run, under each of their return codes. 0200 and 0233 say that nothing was remarked or judged.
WITH lijn AS (
    SELECT d.bestand, d.regel, d.gemeente, d.aanbieder_agb, p.perceel, d.product, strftime(d.periode_begin, '%Y%m') AS zorgmaand,
        b.periode AS verwerkingsmaand, d.bedrag_cent, d.declaratie_nr, d.referentie_nr
    FROM declaratie_goed d
    JOIN bestand b ON b.id = d.bestand AND b.periode = getvariable('maand')
    JOIN perceel_op p ON p.product = d.product AND p.categorie = d.categorie AND p.dag = d.periode_begin
    WHERE d.status = 'afgekeurd'
), retourregel AS (
    SELECT r.declaratie_nr, r.referentie_nr, r.retourcode, nullif(b.gemeente, 'REGIO') AS gemeente
    FROM retour_goed r JOIN bestand b ON b.id = r.bestand
    WHERE r.retourcode NOT IN ('0200', '0233')
), gevonden AS (
    -- A return code without a reference holds for every rejected line of the claim.
    SELECT l.bestand, l.regel, r.retourcode FROM lijn l
    JOIN retourregel r ON r.declaratie_nr = l.declaratie_nr AND r.referentie_nr = l.referentie_nr AND coalesce(r.gemeente, l.gemeente) = l.gemeente
    UNION ALL
    SELECT l.bestand, l.regel, r.retourcode FROM lijn l
    JOIN retourregel r ON r.declaratie_nr = l.declaratie_nr AND r.referentie_nr IS NULL AND coalesce(r.gemeente, l.gemeente) = l.gemeente
), per_code AS (
    SELECT bestand, regel, retourcode, count(*) AS codes FROM gevonden GROUP BY ALL
)
SELECT l.gemeente, l.aanbieder_agb, l.perceel, l.product, l.zorgmaand, l.verwerkingsmaand, coalesce(c.retourcode, '????') AS retourcode,
    count(*) AS regels, coalesce(sum(c.codes), 0)::BIGINT AS codes, sum(l.bedrag_cent)::BIGINT AS bedrag_cent
FROM lijn l LEFT JOIN per_code c USING (bestand, regel)
GROUP BY ALL
