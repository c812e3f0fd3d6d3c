// What every template needs: escaping, as the other two generators do, and the parts that come back on many pages.
const special = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const text = value => String(value).replace(/[&<>"']/g, character => special[character]);

const paragraph = value => value ? `<p class="utrecht-paragraph">${text(value)}</p>\n` : "";
const link = (address, name) => `<a href="${text(address)}">${text(name)}</a>`;
const links = list => list.map(item => link(item.address, item.name) + "\n").join("");

const waiting = offer =>
  `<p class="wacht ${offer.code}"><b>${text(offer.headline)}</b>${offer.detail ? `<span>, </span><small>${text(offer.detail)}</small>` : ""}</p>`;

const numbers = list => !list.length ? "" :
  `<nav class="utrecht-pagination" aria-label="Pagina's">${list.map(part =>
    `${part.gap ? "<span>…</span>" : ""}<a href="${part.address}"${part.current ? ' aria-current="page"' : ""} aria-label="Pagina ${part.number}">${part.number}</a>`).join("")}</nav>`;

const contact = ways => !ways.length ? "" :
  `<ul class="contactlijst">${ways.map(way => `<li>${way.what}: ${link(way.address, way.text)}</li>`).join("")}</ul>`;

const fact = (name, value) => value ? `<div><dt>${name}</dt><dd>${text(value)}</dd></div>\n` : "";
const facts = list => `<dl class="feiten">\n${list.map(item => fact(item.name, item.value)).join("")}</dl>`;

const places = record => `<ul class="lijst">
${record.locations.map(location => `<li><strong>${text(location.name)}</strong><br>${text(location.street)}, ${location.postalcode} ${text(location.city)} <span>${text(location.access)}</span></li>
`).join("")}${record.secret ? "<li><strong>Geheime locatie</strong> <span>Het adres delen wij niet, voor de veiligheid van wie daar is.</span></li>\n" : ""}</ul>`;

const report = record => `<a href="/klopt-dit-niet/?over=${record.address}">Klopt dit niet? Laat het ons weten</a>`;

const urgent = list => !list.length ? "" :
  `<div class="utrecht-alert" role="note" data-niet-bewaren><strong>Kan het niet wachten?</strong><ul>${list.map(number =>
    `<li>${text(number.when)}${number.phonelink ? ` Bel ${text(number.before)}<a href="tel:${number.phonelink}">${text(number.digits)}</a>` : ""}</li>`).join("")}</ul></div>`;

const fit = help =>
  `<p>${text(help.why)}</p><ul class="past"><li>${text(help.fits)}</li><li>${text(help.referral)}</li>${help.notwhen ? `<li class="niet">${text(help.notwhen)}</li>` : ""}${help.notfor ? `<li class="niet">Niet voor: ${text(help.notfor)}</li>` : ""}</ul>`;

const markdown = new (require("markdown-it"))();
const prose = source => source ? `<div class="tekst">${markdown.render(source)}</div>` : "";

// One page per record of a data file, at the address the record says.
const onePagePer = kind => ({
  layout: "basis.11ty.js",
  pagination: { data: kind, size: 1, alias: "record", addAllPagesToCollections: false },
  permalink: ({ record }) => record.address.endsWith("/") ? `${record.address}index.html` : record.address,
  eleventyExcludeFromCollections: true,
});

module.exports = { text, paragraph, link, links, waiting, numbers, contact, fact, facts, places, report, urgent, fit, prose, onePagePer };
