-- backtest: errors of the method beside those of its baselines, as parts of one with four decimals.
SELECT perceel, soort, leeftijd, aantal, mape::DECIMAL(18, 4) AS mape, bias::DECIMAL(18, 4) AS bias, dekking80::DECIMAL(18, 4) AS dekking80,
    gedeclareerd_mape::DECIMAL(18, 4) AS gedeclareerd_mape, gedeclareerd_bias::DECIMAL(18, 4) AS gedeclareerd_bias,
    vorigjaar_aantal, vorigjaar_mape::DECIMAL(18, 4) AS vorigjaar_mape, vorigjaar_bias::DECIMAL(18, 4) AS vorigjaar_bias, nullif(slechter_dan, '') AS slechter_dan
FROM backtest_rij
