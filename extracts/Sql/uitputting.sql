-- uitputting: the budget of the year per municipality and lot beside what was declared and what is expected.
WITH geld AS (
    SELECT gemeente, perceel, bedrag_cent AS budget_cent FROM budget_goed
    WHERE jaar = getvariable('maand') // 100 AND geldig_vanaf <= getvariable('peildatum')
    QUALIFY row_number() OVER (PARTITION BY gemeente, perceel ORDER BY geldig_vanaf DESC, try_cast(versie AS INTEGER) DESC, versie DESC, bestand DESC, regel DESC) = 1
), verwacht AS (
    SELECT gemeente, perceel, sum(gedeclareerd_cent)::BIGINT AS gerealiseerd_cent, sum(totaal_cent)::BIGINT AS prognose_cent FROM rapport.prognose GROUP BY ALL
)
SELECT gemeente, perceel, g.budget_cent, coalesce(v.gerealiseerd_cent, 0) AS gerealiseerd_cent, coalesce(v.prognose_cent, 0) AS prognose_cent, NULL::VARCHAR AS uitgeput_in
FROM geld g FULL JOIN verwacht v USING (gemeente, perceel)
