-- pgb: personal budgets as delivered for the month; a municipality that delivered nothing is 'ontbreekt', never 0.
WITH geleverd AS (
    SELECT r.gemeente, r.maand, p.pseudoniem AS client, r.categorie, r.budget_cent, r.besteed_cent, 'geleverd' AS levering
    FROM pgb_goed r JOIN bestand b ON b.id = r.bestand AND b.periode = getvariable('maand') JOIN pseudoniem p ON p.bsn = r.client_bsn
)
SELECT * FROM geleverd
UNION ALL
SELECT g.code, getvariable('maand'), NULL, NULL, NULL, NULL,
    CASE WHEN g.code IN (SELECT gemeente FROM bestand WHERE bron = 'pgb' AND periode = getvariable('maand')) THEN 'zonder regels' ELSE 'ontbreekt' END
FROM gemeente g WHERE g.code NOT IN (SELECT gemeente FROM geleverd)
