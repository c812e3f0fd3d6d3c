-- prognose_maand: what each care month of the year costs by now, and is expected to cost.
SELECT * FROM prognose_maand_rij
