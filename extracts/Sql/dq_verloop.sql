-- dq_verloop: how many findings of each code stand open, by the month of the delivery they came with; a month without any is 0.
SELECT k.gemeente, k.code, m.maand, count(d.code) AS meldingen
FROM (SELECT DISTINCT gemeente, code FROM rapport.dq) k
CROSS JOIN (SELECT unnest(range(getvariable('maand') // 100 * 100 + 1, getvariable('maand') + 1)) AS maand) m
LEFT JOIN rapport.dq d ON d.gemeente = k.gemeente AND d.code = k.code AND d.eerste_keer = m.maand
GROUP BY ALL
