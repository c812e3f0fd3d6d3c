-- The allocation in force per municipality and number: the one delivered last; one in quarantine only when no other was delivered.
CREATE TABLE toewijzing_geldend AS
SELECT row_number() OVER (ORDER BY bestand, regel) AS id, *
FROM (
    SELECT t.*, q.regel IS NOT NULL AS in_quarantaine
    FROM toewijzing t
    LEFT JOIN (SELECT DISTINCT bestand, regel FROM bevinding WHERE code LIKE 'R%') q USING (bestand, regel)
    WHERE t.toewijzing_nr IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY gemeente, toewijzing_nr ORDER BY in_quarantaine, bestand DESC, regel DESC) = 1
);

-- Numbers are handed out per municipality: a line is laid beside an allocation of its own one only, so that no list tells of another's client.
-- A line whose municipality cannot be read is found by number alone; it stands on the bureau's list.
CREATE TABLE toewijzing_nummer AS
SELECT toewijzing_nr, arg_max(id, (NOT in_quarantaine, bestand, regel)) AS id FROM toewijzing_geldend GROUP BY toewijzing_nr;

CREATE VIEW declaratie_toewijzing AS
SELECT d.*, coalesce(g.id, n.id) AS toewijzing
FROM declaratie d
LEFT JOIN toewijzing_geldend g ON g.gemeente = d.gemeente AND g.toewijzing_nr = d.toewijzing_nr
-- As one equation: of two conditions DuckDB would try every pair.
LEFT JOIN toewijzing_nummer n ON n.toewijzing_nr = CASE WHEN d.gemeente IS NULL THEN d.toewijzing_nr END;
