-- R21: the provider is unknown, or had no contract on any day of the care, the allocation or the request.
INSERT INTO bevinding
WITH zorg AS (
    SELECT bestand, regel, aanbieder_agb, ingang AS van, coalesce(eind, DATE '9999-12-31') AS tot FROM toewijzing
    UNION ALL
    SELECT bestand, regel, aanbieder_agb, periode_begin, periode_eind FROM declaratie
    UNION ALL
    SELECT bestand, regel, aanbieder_agb, least(ontvangen, gewenste_ingang), greatest(ontvangen, gewenste_ingang) FROM vot
), gevraagd AS (
    SELECT DISTINCT aanbieder_agb, van, tot FROM zorg WHERE aanbieder_agb IS NOT NULL
), zonder AS (
    SELECT g.* FROM gevraagd g
    WHERE NOT EXISTS (SELECT 1 FROM contract c WHERE c.agb = g.aanbieder_agb AND (g.van IS NULL OR c.eind >= g.van) AND (g.tot IS NULL OR c.begin <= g.tot))
)
SELECT bestand, regel, 'aanbieder_agb', 'R21' FROM zorg z
WHERE EXISTS (SELECT 1 FROM zonder x WHERE x.aanbieder_agb = z.aanbieder_agb AND x.van IS NOT DISTINCT FROM z.van AND x.tot IS NOT DISTINCT FROM z.tot);
