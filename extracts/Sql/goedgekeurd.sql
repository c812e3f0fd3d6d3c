-- What goes on to the reports: every row that broke no R rule.
CREATE TABLE quarantaine AS SELECT DISTINCT bestand, regel FROM bevinding WHERE code LIKE 'R%';
CREATE VIEW toewijzing_goed AS SELECT * FROM toewijzing ANTI JOIN quarantaine USING (bestand, regel);
CREATE VIEW declaratie_goed AS SELECT * FROM declaratie ANTI JOIN quarantaine USING (bestand, regel);
CREATE VIEW retour_goed AS SELECT * FROM retour ANTI JOIN quarantaine USING (bestand, regel);
CREATE VIEW vot_goed AS SELECT * FROM vot ANTI JOIN quarantaine USING (bestand, regel);
CREATE VIEW startstop_goed AS SELECT * FROM startstop ANTI JOIN quarantaine USING (bestand, regel);
CREATE VIEW pgb_goed AS SELECT * FROM pgb ANTI JOIN quarantaine USING (bestand, regel);
CREATE VIEW lokaalteam_goed AS SELECT * FROM lokaalteam ANTI JOIN quarantaine USING (bestand, regel);
CREATE VIEW budget_goed AS SELECT * FROM budget ANTI JOIN quarantaine USING (bestand, regel);
CREATE VIEW perceelmap_goed AS
SELECT bestand, regel, product, NULL AS categorie, geldig_van, geldig_tot, perceel FROM perceelmap_product ANTI JOIN quarantaine USING (bestand, regel)
UNION ALL
SELECT bestand, regel, NULL, categorie, geldig_van, geldig_tot, perceel FROM perceelmap_categorie ANTI JOIN quarantaine USING (bestand, regel);
CREATE VIEW toewijzing_in_kracht AS SELECT * FROM toewijzing_geldend WHERE NOT in_quarantaine;
-- The lines as they stand now: without those that a later answer replaced.
CREATE VIEW declaratie_stand AS SELECT * FROM declaratie_goed ANTI JOIN declaratie_vervangen USING (bestand, regel);
