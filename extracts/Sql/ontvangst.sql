-- ontvangst: every error of one delivery by line and column, and the lines that go to quarantine for them.
CREATE TABLE fout_regel AS SELECT DISTINCT bestand, regel FROM bevinding WHERE code LIKE 'R%';
CREATE TABLE ontvangst AS
WITH rij AS (
    SELECT bestand, regel, 'toewijzing' AS bron FROM toewijzing UNION ALL
    SELECT bestand, regel, 'declaratie' FROM declaratie UNION ALL
    SELECT bestand, regel, 'declaratie' FROM declaratie_afwijzing UNION ALL
    SELECT bestand, regel, 'retour' FROM retour UNION ALL
    SELECT bestand, regel, 'vot' FROM vot UNION ALL
    SELECT bestand, regel, 'startstop' FROM startstop UNION ALL
    SELECT bestand, regel, 'pgb' FROM pgb UNION ALL
    SELECT bestand, regel, 'lokaalteam' FROM lokaalteam UNION ALL
    SELECT bestand, regel, 'budget' FROM budget UNION ALL
    SELECT bestand, regel, 'perceelmap_product' FROM perceelmap_product UNION ALL
    SELECT bestand, regel, 'perceelmap_categorie' FROM perceelmap_categorie
)
SELECT DISTINCT f.regel, f.kolom, f.code, m.tekst AS melding
FROM bevinding f
JOIN (SELECT DISTINCT bestand, regel, bron FROM rij SEMI JOIN bevinding USING (bestand, regel)) rij USING (bestand, regel)
LEFT JOIN melding m ON m.bron = rij.bron AND m.kolom = f.kolom AND m.code = f.code
ORDER BY ALL;
