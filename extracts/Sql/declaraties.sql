-- declaraties: claim lines received in the year, as they stand now, with pseudonyms for client and allocation.
SELECT p.pseudoniem AS client, n.pseudoniem AS toewijzing, d.gemeente, d.aanbieder_agb, l.perceel, d.categorie, d.product, d.periode_begin, d.periode_eind,
    d.ontvangen, d.dagtekening, d.volume, d.eenheid, d.tarief_cent, d.bedrag_cent, d.dc, d.status, b.periode AS verwerkingsmaand
FROM declaratie_toewijzing d
ANTI JOIN quarantaine q ON q.bestand = d.bestand AND q.regel = d.regel
ANTI JOIN declaratie_vervangen v ON v.bestand = d.bestand AND v.regel = d.regel
JOIN bestand b ON b.id = d.bestand
JOIN pseudoniem p ON p.bsn = d.client_bsn
JOIN pseudoniem_toewijzing n ON n.id = d.toewijzing
JOIN perceel_op l ON l.product = d.product AND l.categorie = d.categorie AND l.dag = d.periode_begin
WHERE d.ontvangen >= make_date(getvariable('maand') // 100, 1, 1)
