-- For the public figures: per lot and municipality, and for every month of the year, the clients and cents of the care granted until then.
WITH lijn AS (
    SELECT p.perceel, d.gemeente, d.client_bsn, min(b.periode) AS sinds, sum(d.bedrag_cent) AS bedrag_cent
    FROM declaratie_goed d
    JOIN bestand b ON b.id = d.bestand AND b.periode // 100 = getvariable('maand') // 100
    JOIN perceel_op p ON p.product = d.product AND p.categorie = d.categorie AND p.dag = d.periode_begin
    WHERE d.status = 'toegekend'
    GROUP BY ALL
)
SELECT l.perceel, g.code AS gemeente, m.maand, count(*) FILTER (l.gemeente = g.code AND l.sinds <= m.maand)::INTEGER AS clienten,
    coalesce(sum(l.bedrag_cent) FILTER (l.gemeente = g.code), 0)::BIGINT AS bedrag_cent
FROM lijn l CROSS JOIN gemeente g
CROSS JOIN (SELECT unnest(range(getvariable('maand') // 100 * 100 + 1, getvariable('maand') + 1)) AS maand) m
GROUP BY ALL
ORDER BY ALL
