-- prognose_budgetten: the budget of the year per municipality and lot, as last set by the reference date.
SELECT gemeente, perceel, bedrag_cent FROM budget_goed
WHERE jaar = getvariable('maand') // 100 AND geldig_vanaf <= getvariable('peildatum')
QUALIFY row_number() OVER (PARTITION BY gemeente, perceel ORDER BY geldig_vanaf DESC, try_cast(versie AS INTEGER) DESC, versie DESC, bestand DESC, regel DESC) = 1
