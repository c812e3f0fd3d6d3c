const { onePagePer } = require("./parts.js");

// Pages with a layout of their own, of which there are a handful.
exports.data = { ...onePagePer("geheel"), layout: undefined };

exports.render = ({ record }) => record.body;
