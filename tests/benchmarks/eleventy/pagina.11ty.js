const { onePagePer } = require("./parts.js");

exports.data = onePagePer("pagina");

exports.render = ({ record }) => record.body;
