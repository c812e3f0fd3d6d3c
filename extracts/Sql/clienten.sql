-- Everyone who needs a pseudonym: the clients of accepted rows.
SELECT client_bsn FROM toewijzing_in_kracht
UNION SELECT client_bsn FROM declaratie_goed
UNION SELECT client_bsn FROM pgb_goed
UNION SELECT client_bsn FROM lokaalteam_goed WHERE client_bsn IS NOT NULL
