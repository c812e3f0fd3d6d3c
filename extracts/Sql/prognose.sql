-- prognose: what was declared in the year per municipality, lot and provider.
SELECT d.gemeente, p.perceel, d.aanbieder_agb, sum(d.bedrag_cent)::BIGINT AS gedeclareerd_cent, 0::BIGINT AS ibnr_cent, 0::BIGINT AS onderhanden_cent,
    0::BIGINT AS rest_cent, sum(d.bedrag_cent)::BIGINT AS totaal_cent, sum(d.bedrag_cent)::BIGINT AS laag80_cent, sum(d.bedrag_cent)::BIGINT AS hoog80_cent,
    'gedeclareerd' AS methode
FROM declaratie_stand d
JOIN perceel_op p ON p.product = d.product AND p.categorie = d.categorie AND p.dag = d.periode_begin
WHERE d.status = 'toegekend' AND year(d.periode_begin) = getvariable('maand') // 100
GROUP BY ALL
