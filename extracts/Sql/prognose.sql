-- prognose: the year per municipality, lot and provider, as forecast.
SELECT * FROM prognose_rij
