module.exports = config => {
  config.addPassthroughCopy("assets");
  return { templateFormats: ["11ty.js"], dir: { input: ".", includes: "_includes", data: "_data" } };
};
