const { text } = require("../parts.js");

exports.render = ({ record, site, content }) => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(record.title)}${record.address === "/" ? "" : ` - ${text(site.siteName)}`}</title>
<meta name="description" content="${text(record.description)}">
${record.listed ? `<link rel="canonical" href="${site.origin}${record.address}">` : '<meta name="robots" content="noindex">'}
<link rel="stylesheet" href="${site.style}">
<link rel="icon" type="image/svg+xml" href="${site.mark}">
</head>
<body>
<a class="utrecht-skip-link" href="#inhoud">Naar de inhoud</a>
<header class="utrecht-page-header">
<a class="merk" href="/"><img src="${site.mark}" alt="" width="36" height="36"> ${text(site.siteName)}</a>
<nav class="utrecht-nav-bar" aria-label="Hoofdmenu">
<a href="/producten/">Hulp</a>
<a href="/aanbieders/">Aanbieders</a>
<a href="/gemeenten/">Gemeenten</a>
<a href="/zoeken/">Zoeken</a>
</nav>
</header>
${record.address === "/" ? "" : `<nav class="utrecht-breadcrumb-nav" aria-label="Kruimelpad">
<a href="/">Home</a>
${record.crumbs.map(crumb => `<a href="${crumb.address}">${text(crumb.name)}</a>\n`).join("")}<span aria-current="page">${text(record.title)}</span>
</nav>`}
<main id="inhoud" tabindex="-1">
${content}
</main>
<footer class="utrecht-page-footer">
<p>${text(site.siteName)} is van ${text(site.bureauName)}. <a href="mailto:${site.bureauEmail}">${site.bureauEmail}</a>, <a href="tel:${site.phoneLink}">${site.bureauPhone}</a></p>
<nav aria-label="Over deze site">
<a href="/protocollen/">Protocollen</a>
${site.pages.map(page => `<a href="${page.address}">${text(page.name)}</a>\n`).join("")}</nav>
</footer>
</body>
</html>
`;
