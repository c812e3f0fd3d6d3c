-- uitputting: the budget of the year per municipality and lot beside what was declared and what is expected.
SELECT * EXCLUDE (laag80_cent, hoog80_cent) FROM uitputting_rij
