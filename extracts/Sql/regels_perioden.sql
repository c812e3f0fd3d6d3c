-- R11 for periods that end before they begin.
INSERT INTO bevinding SELECT bestand, regel, 'periode_eind', 'R11' FROM declaratie WHERE periode_eind < periode_begin;
INSERT INTO bevinding SELECT bestand, regel, 'eind', 'R11' FROM toewijzing WHERE eind < ingang;
INSERT INTO bevinding SELECT bestand, regel, 'eind', 'R11' FROM startstop WHERE eind < "begin";
INSERT INTO bevinding SELECT bestand, regel, 'geldig_tot', 'R11' FROM perceelmap_product WHERE geldig_tot < geldig_van;
INSERT INTO bevinding SELECT bestand, regel, 'geldig_tot', 'R11' FROM perceelmap_categorie WHERE geldig_tot < geldig_van;
