-- doorlooptijd: stages that ended in the month (quantiles by nearest rank), and those still open on its last day.
WITH geeindigd AS (
    SELECT fase, gemeente, aanbieder_agb, werkdagen, kalenderdagen,
        row_number() OVER (PARTITION BY fase, gemeente, aanbieder_agb ORDER BY werkdagen) AS plaats_werkdagen,
        row_number() OVER (PARTITION BY fase, gemeente, aanbieder_agb ORDER BY kalenderdagen) AS plaats_kalenderdagen,
        count(*) OVER (PARTITION BY fase, gemeente, aanbieder_agb) AS n
    FROM traject WHERE date_trunc('month', eind) = date_trunc('month', getvariable('peildatum'))
), per_groep AS (
    SELECT fase, gemeente, aanbieder_agb, any_value(n) AS n,
        min(werkdagen) FILTER (plaats_werkdagen * 100 >= n * 50) AS p50_werkdagen,
        min(werkdagen) FILTER (plaats_werkdagen * 100 >= n * 90) AS p90_werkdagen,
        min(kalenderdagen) FILTER (plaats_kalenderdagen * 100 >= n * 50) AS p50_kalenderdagen,
        min(kalenderdagen) FILTER (plaats_kalenderdagen * 100 >= n * 90) AS p90_kalenderdagen,
        count(*) FILTER (CASE fase WHEN 'vot-toewijzing' THEN werkdagen > getvariable('norm_vot_werkdagen')
            ELSE kalenderdagen > getvariable('norm_declaratie_kalenderdagen') END) AS boven_norm
    FROM geeindigd GROUP BY ALL
), nog_open AS (
    SELECT fase, gemeente, aanbieder_agb, count(*) AS open
    FROM traject WHERE begin <= getvariable('peildatum') AND (eind IS NULL OR eind > getvariable('peildatum')) GROUP BY ALL
)
SELECT fase, gemeente, aanbieder_agb, coalesce(n, 0) AS n, p50_werkdagen, p90_werkdagen, p50_kalenderdagen, p90_kalenderdagen,
    coalesce(boven_norm, 0) AS boven_norm, coalesce(open, 0) AS open
FROM per_groep FULL JOIN nog_open USING (fase, gemeente, aanbieder_agb)
