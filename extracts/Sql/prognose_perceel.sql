-- prognose_perceel: the forecast of the year per municipality and lot with its 80 % interval, which cannot be had by adding intervals.
SELECT gemeente, perceel, prognose_cent, laag80_cent, hoog80_cent FROM uitputting_rij
