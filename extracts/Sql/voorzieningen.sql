-- voorzieningen: allocations in force at some time in the year, with pseudonyms for client and allocation.
SELECT p.pseudoniem AS client, n.pseudoniem AS toewijzing, t.gemeente, t.aanbieder_agb, l.perceel, t.categorie, t.product, t.toewijzingsdatum, t.ingang, t.eind,
    t.volume, t.eenheid, t.frequentie, t.budget_cent, t.tarief_cent, t.reden_wijziging, b.periode AS maand_levering
FROM toewijzing_in_kracht t
JOIN bestand b ON b.id = t.bestand
JOIN pseudoniem p ON p.bsn = t.client_bsn
JOIN pseudoniem_toewijzing n ON n.id = t.id
JOIN perceel_op l ON l.product IS NOT DISTINCT FROM t.product AND l.categorie IS NOT DISTINCT FROM t.categorie AND l.dag = t.ingang
WHERE t.ingang <= make_date(getvariable('maand') // 100, 12, 31) AND (t.eind IS NULL OR t.eind >= make_date(getvariable('maand') // 100, 1, 1))
