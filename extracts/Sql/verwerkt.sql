-- verwerkt: accepted lines that were granted in the month of the run.
SELECT d.gemeente, d.aanbieder_agb, p.perceel, d.product, strftime(d.periode_begin, '%Y%m') AS zorgmaand, b.periode AS verwerkingsmaand,
    count(*) AS regels, sum(d.bedrag_cent)::BIGINT AS bedrag_cent
FROM declaratie_goed d
JOIN bestand b ON b.id = d.bestand AND b.periode = getvariable('maand')
JOIN perceel_op p ON p.product = d.product AND p.categorie = d.categorie AND p.dag = d.periode_begin
WHERE d.status = 'toegekend'
GROUP BY ALL
