const { text, links } = require("../parts.js");
const linked = require("../linked.js");

// What stands in the head of each kind of page beside what all have.
const listScript = site => `<script src="${site.listscript}" defer></script>\n`;
const kinds = {
  aanbod: { scripts: listScript, linked: ({ record, producten, site }) => linked.offer(record, producten[record.product], site) },
  aanbieder: { scripts: listScript, linked: ({ record, site }) => linked.provider(record, site) },
  product: { scripts: listScript, linked: ({ record, producten, site }) => record.explains ? linked.product(record, producten[record.product], site) : "" },
  gemeente: { linked: ({ record, gemeenten, site }) => linked.municipality(record, gemeenten[record.place], site) },
};

const feed = (type, title, address) => `<link rel="alternate" type="${type}" title="${text(title)}" href="${address}">\n`;
const feeds = (record, site) => (record.feed ? feed("application/rss+xml", record.feedtitle, record.feed) : "")
  + (record.feeds ?? []).map(item => feed(item.type, item.title, item.address)).join("")
  + (record.translation ? `<link rel="alternate" hreflang="nl" href="${site.origin}${record.address}">\n<link rel="alternate" hreflang="en" href="${site.origin}${record.translation}">\n` : "");

const scripts = (record, site, kind) => kind?.scripts?.(site)
  ?? (record.style ? `<link rel="stylesheet" href="${record.style}">\n` : "") + (record.scripts ?? []).map(address => `<script src="${address}" defer></script>\n`).join("");

exports.render = data => {
  const { record, site, content } = data;
  const kind = kinds[data.pagination.data];
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(record.title)}${record.address === "/" ? "" : ` - ${text(site.name)}`}</title>
<meta name="description" content="${text(record.description)}">
${record.listed ? `<link rel="canonical" href="${site.origin}${record.address}">` : '<meta name="robots" content="noindex">'}
${feeds(record, site)}<link rel="stylesheet" href="${site.style}">
${["/", "/zoeken/"].includes(record.address) ? `<link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title="${text(site.name)}">\n` : ""}${scripts(record, site, kind)}<link rel="icon" type="image/svg+xml" href="${site.mark}">
${kind?.linked?.(data) ?? ""}</head>
<body>
<a class="utrecht-skip-link" href="#inhoud">Naar de inhoud</a>
<header class="utrecht-page-header">
<a class="merk" href="/"><img src="${site.mark}" alt="" width="36" height="36"> ${text(site.name)}</a>
<nav class="utrecht-nav-bar" aria-label="Hoofdmenu">
<a href="/verwijsgids/">Verwijsgids</a>
<a href="/producten/">Hulp</a>
<a href="/aanbieders/">Aanbieders</a>
<a href="/gemeenten/">Gemeenten</a>
<a href="/zoeken/">Zoeken</a>
<a href="${record.translation ?? "/en/"}" hreflang="en" lang="en">English</a>
</nav>
</header>
${record.address === "/" ? "" : `<nav class="utrecht-breadcrumb-nav" aria-label="Kruimelpad">
<a href="/">Home</a>
${links(record.crumbs)}<span aria-current="page">${text(record.title)}</span>
</nav>`}
<main id="inhoud" tabindex="-1">
${content}
</main>
<footer class="utrecht-page-footer">
<p>${text(site.name)} is van ${text(site.bureau)}. <a href="mailto:${site.email}">${site.email}</a>, <a href="tel:${site.phonelink}">${site.phone}</a></p>
<nav aria-label="Over deze site">
<a href="/protocollen/">Protocollen</a>
<a href="/wijzigingen/">Wijzigingen</a>
<a href="/archief/">Archief</a>
<a href="/data/">De gids meenemen</a>
${links(site.pages)}</nav>
</footer>
</body>
</html>
`;
};
