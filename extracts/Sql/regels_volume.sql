-- R34 for frequency 6: all lines on the allocation together, oldest first. Lines that were rejected or are in quarantine use nothing of the grant.
INSERT INTO bevinding
WITH lijn AS (
    SELECT d.bestand, d.regel, d.toewijzing, d.ontvangen, d.periode_begin, d.bedrag_cent, t.volume AS toegewezen,
        CASE WHEN d.bedrag_cent < 0 THEN -abs(d.volume) ELSE d.volume END AS volume,
        d.status <> 'afgekeurd' AND q.regel IS NULL AS telt
    FROM declaratie_toewijzing d
    JOIN toewijzing_geldend t ON t.id = d.toewijzing AND t.frequentie = '6' AND t.eenheid = d.eenheid
    LEFT JOIN (SELECT DISTINCT bestand, regel FROM bevinding WHERE code LIKE 'R%') q ON q.bestand = d.bestand AND q.regel = d.regel
    ANTI JOIN declaratie_vervangen v ON v.bestand = d.bestand AND v.regel = d.regel
    WHERE t.volume IS NOT NULL AND d.volume IS NOT NULL AND d.bedrag_cent IS NOT NULL
), te_veel AS (
    SELECT toewijzing FROM lijn WHERE volume > 0 GROUP BY toewijzing HAVING sum(volume) > any_value(toegewezen)
), opgeteld AS (
    SELECT *, coalesce(sum(CASE WHEN telt THEN volume ELSE 0 END) OVER (PARTITION BY toewijzing
        ORDER BY ontvangen, periode_begin, bedrag_cent >= 0, bestand, regel ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS eerder
    FROM lijn SEMI JOIN te_veel USING (toewijzing)
)
SELECT bestand, regel, 'volume', 'R34' FROM opgeteld WHERE bedrag_cent >= 0 AND eerder + volume > toegewezen;
