-- lokaalteam: local teams as delivered for the month; a municipality that delivered nothing is 'ontbreekt', never 0.
WITH geleverd AS (
    SELECT r.gemeente, r.maand, r.team, p.pseudoniem AS client, r.aantal, r.contacten, r.fte, r.kosten_cent, 'geleverd' AS levering
    FROM lokaalteam_goed r JOIN bestand b ON b.id = r.bestand AND b.periode = getvariable('maand') LEFT JOIN pseudoniem p ON p.bsn = r.client_bsn
)
SELECT * FROM geleverd
UNION ALL
SELECT g.code, getvariable('maand'), NULL, NULL, NULL, NULL, NULL, NULL,
    CASE WHEN g.code IN (SELECT gemeente FROM bestand WHERE bron = 'lokaalteam' AND periode = getvariable('maand')) THEN 'zonder regels' ELSE 'ontbreekt' END
FROM gemeente g WHERE g.code NOT IN (SELECT gemeente FROM geleverd)
