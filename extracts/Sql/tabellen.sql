-- The tables around the rows: deliveries read, rules broken, contracts, working days, and what may be said about a broken rule.
CREATE SCHEMA rapport;
CREATE TABLE bestand (id INTEGER, naam VARCHAR, bron VARCHAR, gemeente VARCHAR, periode INTEGER, laatste_dag DATE);
CREATE TABLE bevinding (bestand INTEGER, regel INTEGER, kolom VARCHAR, code VARCHAR);
CREATE TABLE melding (bron VARCHAR, kolom VARCHAR, code VARCHAR, tekst VARCHAR);
CREATE TABLE gemeente (code VARCHAR);
CREATE TABLE contract (agb VARCHAR, begin DATE, eind DATE);
CREATE TABLE werkdag (dag DATE, tot INTEGER);
CREATE TABLE vot_antwoord (bestand INTEGER, regel INTEGER, gemeente VARCHAR, aanbieder_agb VARCHAR, referentie_aanbieder VARCHAR, antwoord VARCHAR, antwoord_datum VARCHAR);
CREATE TABLE declaratie_antwoord (bestand INTEGER, regel INTEGER, aanbieder_agb VARCHAR, bericht_id VARCHAR, alles VARCHAR);
