// What every template needs: escaping, as the other two generators do, and the parts that come back on many pages.
const special = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const text = value => String(value).replace(/[&<>"']/g, character => special[character]);

const waiting = offer =>
  `<p class="wacht ${offer.code}"><b>${text(offer.headline)}</b>${offer.detail ? `<span>, </span><small>${text(offer.detail)}</small>` : ""}</p>`;

const numbers = list => !list || !list.length ? "" :
  `<nav class="utrecht-pagination" aria-label="Pagina's">${list.map(part =>
    `${part.gap ? "<span>…</span>" : ""}<a href="${part.address}"${part.current ? ' aria-current="page"' : ""} aria-label="Pagina ${part.number}">${part.number}</a>`).join("")}</nav>`;

const contact = ways => !ways.length ? "" :
  `<ul class="contactlijst">${ways.map(way => `<li>${way.what}: <a href="${text(way.address)}">${text(way.text)}</a></li>`).join("")}</ul>`;

const facts = list => `<dl class="feiten">
${list.map(fact => `<div><dt>${fact.name}</dt><dd>${text(fact.value)}</dd></div>\n`).join("")}</dl>`;

const markdown = new (require("markdown-it"))();
const prose = source => source ? markdown.render(source) : "";

// One page per record of a data file, at the address the record says.
const onePagePer = kind => ({
  layout: "basis.11ty.js",
  pagination: { data: kind, size: 1, alias: "record", addAllPagesToCollections: false },
  permalink: ({ record }) => record.address.endsWith("/") ? `${record.address}index.html` : record.address,
  eleventyExcludeFromCollections: true,
});

module.exports = { text, waiting, numbers, contact, facts, prose, onePagePer };
