-- R33 and R37 for a delivery by itself: what a claim line says of its own amount and period.
INSERT INTO bevinding
SELECT bestand, regel, 'bedrag_cent', 'R33' FROM declaratie
WHERE eenheid <> '83' AND bedrag_cent <> volume * tarief_cent AND NOT (bedrag_cent < 0 AND -bedrag_cent = volume * tarief_cent)
UNION ALL
SELECT bestand, regel, 'periode_eind', 'R37' FROM declaratie WHERE date_trunc('month', periode_begin) <> date_trunc('month', periode_eind);
