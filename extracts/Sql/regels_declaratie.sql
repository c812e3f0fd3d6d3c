-- R30-R34 and R37-R39: what a claim line says by itself, and against its allocation (R34 here per line: frequencies 1, 2 and 4).
INSERT INTO bevinding
WITH getoetst AS (
    SELECT d.bestand, d.regel,
        d.toewijzing_nr IS NOT NULL AND d.toewijzing IS NULL AS r30,
        d.periode_begin < t.ingang OR d.periode_begin > t.eind AS r31_begin,
        d.periode_eind < t.ingang OR d.periode_eind > t.eind AS r31_eind,
        d.categorie <> t.categorie AS r32_categorie,
        d.product <> t.product AS r32_product,
        d.eenheid <> t.eenheid AS r32_eenheid,
        d.eenheid <> '83' AND d.bedrag_cent <> d.volume * d.tarief_cent
            -- A credit line may write its volume with or without a minus sign.
            AND NOT (d.bedrag_cent < 0 AND -d.bedrag_cent = d.volume * d.tarief_cent) AS r33,
        d.bedrag_cent >= 0 AND d.eenheid = t.eenheid AND d.volume > t.volume * CASE t.frequentie
            WHEN '1' THEN date_diff('day', d.periode_begin, d.periode_eind) + 1
            WHEN '2' THEN date_diff('day', date_trunc('week', d.periode_begin), date_trunc('week', d.periode_eind)) // 7 + 1
            WHEN '4' THEN date_diff('month', d.periode_begin, d.periode_eind) + 1
        END AS r34,
        date_trunc('month', d.periode_begin) <> date_trunc('month', d.periode_eind) AS r37,
        d.client_bsn <> t.client_bsn AS r38,
        d.aanbieder_agb <> t.aanbieder_agb AS r39
    FROM declaratie_toewijzing d
    LEFT JOIN toewijzing_geldend t ON t.id = d.toewijzing
), gebroken AS (
    SELECT bestand, regel, unnest([
        CASE WHEN r30 THEN {kolom: 'toewijzing_nr', code: 'R30'} END,
        CASE WHEN r31_begin THEN {kolom: 'periode_begin', code: 'R31'} WHEN r31_eind THEN {kolom: 'periode_eind', code: 'R31'} END,
        CASE WHEN r32_categorie THEN {kolom: 'categorie', code: 'R32'} END,
        CASE WHEN r32_product THEN {kolom: 'product', code: 'R32'} END,
        CASE WHEN r32_eenheid THEN {kolom: 'eenheid', code: 'R32'} END,
        CASE WHEN r33 THEN {kolom: 'bedrag_cent', code: 'R33'} END,
        CASE WHEN r34 THEN {kolom: 'volume', code: 'R34'} END,
        CASE WHEN r37 THEN {kolom: 'periode_eind', code: 'R37'} END,
        CASE WHEN r38 THEN {kolom: 'client_bsn', code: 'R38'} END,
        CASE WHEN r39 THEN {kolom: 'aanbieder_agb', code: 'R39'} END]) AS breuk
    FROM getoetst
    WHERE r30 OR r31_begin OR r31_eind OR r32_categorie OR r32_product OR r32_eenheid OR r33 OR r34 OR r37 OR r38 OR r39
)
SELECT bestand, regel, breuk.kolom, breuk.code FROM gebroken WHERE breuk IS NOT NULL;
