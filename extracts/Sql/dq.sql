-- dq: what is in quarantine or warned about in the deliveries of the year, by the municipality that can repair it; else by the bureau (REGIO).
WITH dit_jaar AS (
    -- A municipality that delivers itself sees its own rows; what is in the name of the region goes to whose row it is.
    SELECT DISTINCT f.*, b.naam, b.bron, b.periode, b.gemeente AS uit_naam, nullif(b.gemeente, 'REGIO') AS afzender
    FROM bevinding f JOIN bestand b ON b.id = f.bestand WHERE b.periode // 100 = getvariable('maand') // 100
), rij AS (
    SELECT f.*, r.toewijzing_nr AS sleutel, r.gemeente FROM dit_jaar f JOIN toewijzing r USING (bestand, regel)
    UNION ALL
    SELECT f.*, r.referentie_nr, r.gemeente FROM dit_jaar f JOIN declaratie r USING (bestand, regel)
    UNION ALL
    SELECT f.*, r.declaratie_nr, coalesce(f.afzender, (SELECT any_value(d.gemeente) FROM declaratie d WHERE d.declaratie_nr = r.declaratie_nr), f.uit_naam)
    FROM dit_jaar f JOIN retour r USING (bestand, regel)
    UNION ALL
    SELECT f.*, r.referentie_aanbieder, r.gemeente FROM dit_jaar f JOIN vot r USING (bestand, regel)
    UNION ALL
    SELECT f.*, r.toewijzing_nr, coalesce(f.afzender, t.gemeente, f.uit_naam)
    FROM dit_jaar f JOIN startstop r USING (bestand, regel)
    LEFT JOIN toewijzing_nummer n USING (toewijzing_nr) LEFT JOIN toewijzing_geldend t ON t.id = n.id
    UNION ALL
    SELECT f.*, r.maand::VARCHAR, r.gemeente FROM dit_jaar f JOIN pgb r USING (bestand, regel)
    UNION ALL
    SELECT f.*, r.team, r.gemeente FROM dit_jaar f JOIN lokaalteam r USING (bestand, regel)
    UNION ALL
    SELECT f.*, r.perceel, r.gemeente FROM dit_jaar f JOIN budget r USING (bestand, regel)
    UNION ALL
    SELECT f.*, r.product, f.uit_naam FROM dit_jaar f JOIN perceelmap_product r USING (bestand, regel)
    UNION ALL
    SELECT f.*, r.categorie, f.uit_naam FROM dit_jaar f JOIN perceelmap_categorie r USING (bestand, regel)
    UNION ALL
    -- A month total is a finding on the file as a whole.
    SELECT f.*, NULL, (SELECT any_value(d.gemeente) FROM declaratie_goed d WHERE d.bestand = f.bestand) FROM dit_jaar f WHERE f.regel = 0
)
SELECT coalesce(rij.gemeente, 'REGIO') AS gemeente, rij.naam AS bestand, rij.regel,
    -- A number of nine digits that could be a BSN does not leave by way of a list.
    CASE WHEN regexp_matches(rij.sleutel, '[0-9]{9}') AND bsn_gelijkend(rij.sleutel) THEN 'afgeschermd' ELSE rij.sleutel END AS sleutel,
    nullif(rij.kolom, '') AS kolom, rij.code, m.tekst AS melding, rij.periode AS eerste_keer,
    (getvariable('maand') // 100 - rij.periode // 100) * 12 + getvariable('maand') % 100 - rij.periode % 100 AS maanden_open
FROM rij LEFT JOIN melding m ON m.bron = rij.bron AND m.kolom = rij.kolom AND m.code = rij.code
