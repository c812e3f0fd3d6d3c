const { text, paragraph, link, waiting, contact, urgent, fit, onePagePer } = require("./parts.js");

exports.data = onePagePer("situatiehier");

const team = place => !place.team
  ? `<h2 class="utrecht-heading-2">Begin bij uw gemeente</h2>
<p class="utrecht-paragraph">Bel de ${link(place.address, `gemeente ${place.name}`)}. Zij denken met u mee en kunnen u verwijzen.</p>`
  : `<h2 class="utrecht-heading-2">Begin bij ${text(place.team.name)}</h2>
${paragraph("Dit team van uw gemeente denkt gratis met u mee en kan u verwijzen.")}${contact(place.team.contact)}`;

const room = count => count === 0 ? "Niemand heeft nu plek." : count === 1 ? "Eén heeft nu plek." : `${count} hebben nu plek.`;

const row = offer => `<tr><th scope="row">${link(offer.address, offer.name)}${offer.ages ? `<small> ${text(offer.ages)}</small>` : ""}</th><td>${waiting(offer)}</td></tr>\n`;

const kind = (help, place, product) => `<h3 class="utrecht-heading-3">${link(product.address, product.name)}</h3>
${fit(help)}
<table class="utrecht-table tabel">
<thead><tr><th scope="col">Aanbieder</th><th scope="col">Wachttijd</th></tr></thead>
<tbody>
${help.offers.map(row).join("")}</tbody>
</table>
${help.total > help.offers.length ? `<p class="utrecht-paragraph">Hier ${help.offers.length === 1 ? "staat" : "staan"} ${help.offers.length} van de ${help.total} aanbieders in ${text(place.name)}. ${room(help.room)} ${link(`${product.address}#aanbieders`, `Bekijk alle aanbieders van ${product.name}`)}</p>\n` : ""}`;

const nowhere = ({ nearest }) => nearest
  ? `De dichtstbijzijnde gemeente waar het wel is: ${link(nearest.address, nearest.name)}. Vraag uw gemeente of u daar terechtkunt.`
  : "Ook in de rest van de regio niet. Vraag uw gemeente wat er wel kan.";

exports.render = ({ record, producten, gemeenten }) => {
  const place = gemeenten[record.place];
  return `<h1 class="utrecht-heading-1">${text(record.title)}</h1>
${urgent(record.urgent)}
<section class="contact">
${team(place)}
</section>
<h2 class="utrecht-heading-2" id="hulp">Wie geeft deze hulp in ${text(place.name)}?</h2>
${record.help.length
    ? paragraph("Eerst wie nu plek heeft, dan de anderen, en achteraan wie een aanmeldstop heeft. Verder is de volgorde willekeurig: geen aanbieder heeft voorrang.")
    : `<p class="leeg">In ${text(place.name)} biedt nu niemand hulp aan die hierbij past. Bel uw gemeente: zij zoeken met u naar een oplossing.</p>`}
${record.help.map(help => kind(help, place, producten[help.product])).join("")}${record.missing.length ? `<h2 class="utrecht-heading-2">Dit is er niet in ${text(place.name)}</h2>
<ul class="lijst">
${record.missing.map(missing => `<li>${link(producten[missing.product].address, producten[missing.product].name)} <span>Niemand biedt dit aan in ${text(place.name)}. ${nowhere(missing)}</span></li>\n`).join("")}</ul>` : ""}
<p class="utrecht-paragraph">${link(record.situation, "Kies een andere gemeente")}</p>`;
};
