const { text, paragraph, link, contact, report, onePagePer } = require("./parts.js");

exports.data = onePagePer("gemeente");

const team = ({ team }, title) => !team ? paragraph(`Neem contact op met de gemeente ${title}. Zij denkt met u mee en kan u verwijzen.`)
  : `<h2 class="utrecht-heading-2">Hier kunt u terecht</h2>
<p class="utrecht-paragraph"><strong>${text(team.name)}</strong> denkt met u mee en kan u verwijzen.</p>
${contact(team.contact)}`;

const lot = (lot, producten) => `<h3>${link(lot.address, lot.name)}</h3>
<ul class="lijst">
${lot.products.map(here => `<li>${link(producten[here.product].address, producten[here.product].name)}<br>${here.count}</li>\n`).join("")}</ul>
`;

const gaps = (list, producten) => !list.length ? "" : `<h2 class="utrecht-heading-2">Wat u hier niet kunt krijgen</h2>
<p class="utrecht-paragraph">${list.length === 1 ? "Eén soort hulp biedt hier niemand aan." : `${list.length} soorten hulp biedt hier niemand aan.`} Hebt u deze hulp toch nodig? Vraag het uw gemeente.</p>
<ul class="lijst">
${list.map(gap => `<li>${link(producten[gap.product].address, producten[gap.product].name)} <span>${text(gap.elsewhere)}</span></li>\n`).join("")}</ul>`;

const elsewhere = (address, name) => `<a href="${text(address)}">${text(name)}</a>`;

exports.render = ({ record, producten, gemeenten }) => {
  const place = gemeenten[record.place], title = record.title;
  return `<h1 class="utrecht-heading-1">Hulp in ${text(title)}</h1>
${team(place, title)}
<h2 class="utrecht-heading-2">Hulp die u hier kunt krijgen</h2>
${record.lots.map(item => lot(item, producten)).join("")}${record.lots.length
    ? `<p class="utrecht-paragraph">${link(`/zoeken/?gemeente=${record.code}`, "Zoek in al deze hulp")}</p>`
    : `<p class="leeg">Er staat nog geen hulp voor ${text(title)} in de gids.</p>`}
${gaps(record.gaps, producten)}
<h2 class="utrecht-heading-2" id="regels">Regels van de gemeente</h2>
${record.rules.length || record.ownrules ? "" : paragraph(`Vraag de gemeente ${title} naar haar regels over jeugdhulp.`)}${record.examples ? '<p class="leeg">Dit zijn verzonnen voorbeelden. Zo staan de regels hier straks.</p>' : ""}
<ul class="lijst">
${record.rules.map(rule => `<li>${elsewhere(rule.address, rule.name)} <span>${text(rule.about)}</span></li>\n`).join("")}${record.ownrules ? `<li>${elsewhere(record.ownrules, `Alle regels over jeugdhulp`)}</li>\n` : ""}${place.website ? `<li>${elsewhere(place.website, `Website van de gemeente`)}</li>\n` : ""}</ul>
<p class="utrecht-paragraph">${link(record.feed, `Volg de wijzigingen (RSS)`)}</p>
<p class="utrecht-paragraph">${report(record)}</p>`;
};
