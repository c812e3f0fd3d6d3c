-- prognose_declaraties: claimed care that was not rejected, per cell, care month and month of receipt; what forecasts are made from.
SELECT d.gemeente, p.perceel, d.aanbieder_agb, year(d.periode_begin) * 100 + month(d.periode_begin) AS zorgmaand,
    year(d.ontvangen) * 100 + month(d.ontvangen) AS ontvangen, sum(d.bedrag_cent)::BIGINT AS bedrag_cent
FROM declaratie_stand d
JOIN perceel_op p ON p.product = d.product AND p.categorie = d.categorie AND p.dag = d.periode_begin
WHERE d.status <> 'afgekeurd'
GROUP BY ALL
ORDER BY ALL
