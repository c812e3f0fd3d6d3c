-- prognose_tabellen: where the forecast is put before it is reported.
CREATE TABLE prognose_rij (gemeente VARCHAR, perceel VARCHAR, aanbieder_agb VARCHAR, gedeclareerd_cent BIGINT, ibnr_cent BIGINT, onderhanden_cent BIGINT,
    rest_cent BIGINT, totaal_cent BIGINT, laag80_cent BIGINT, hoog80_cent BIGINT, methode VARCHAR);
CREATE TABLE uitputting_rij (gemeente VARCHAR, perceel VARCHAR, budget_cent BIGINT, gerealiseerd_cent BIGINT, prognose_cent BIGINT, laag80_cent BIGINT, hoog80_cent BIGINT, uitgeput_in VARCHAR);
CREATE TABLE prognose_maand_rij (gemeente VARCHAR, perceel VARCHAR, zorgmaand VARCHAR, gedeclareerd_cent BIGINT, verwacht_cent BIGINT);
CREATE TABLE backtest_rij (perceel VARCHAR, soort VARCHAR, leeftijd INTEGER, aantal INTEGER, mape DOUBLE, bias DOUBLE, dekking80 DOUBLE,
    gedeclareerd_mape DOUBLE, gedeclareerd_bias DOUBLE, vorigjaar_aantal INTEGER, vorigjaar_mape DOUBLE, vorigjaar_bias DOUBLE, slechter_dan VARCHAR);
