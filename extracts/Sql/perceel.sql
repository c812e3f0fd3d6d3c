-- The lot of a product on a day: by product before by category, by the newest delivered map, by the youngest period; else ONBEKEND.
CREATE TABLE perceel_op AS
WITH gevraagd AS (
    SELECT DISTINCT product, categorie, periode_begin AS dag FROM declaratie_goed
    UNION
    SELECT DISTINCT product, categorie, ingang FROM toewijzing_in_kracht
)
SELECT g.product, g.categorie, g.dag, coalesce(k.perceel, 'ONBEKEND') AS perceel
FROM gevraagd g
LEFT JOIN (
    SELECT g.product, g.categorie, g.dag, m.perceel
    FROM gevraagd g
    JOIN perceelmap_goed m ON (m.product = g.product OR m.categorie = g.categorie) AND m.geldig_van <= g.dag AND (m.geldig_tot IS NULL OR m.geldig_tot >= g.dag)
    QUALIFY row_number() OVER (PARTITION BY g.product, g.categorie, g.dag ORDER BY m.product IS NULL, m.bestand DESC, m.geldig_van DESC, m.regel DESC) = 1
) k ON k.product IS NOT DISTINCT FROM g.product AND k.categorie IS NOT DISTINCT FROM g.categorie AND k.dag = g.dag;
