const { text, paragraph, link, waiting, numbers, facts, report, prose, onePagePer } = require("./parts.js");

exports.data = onePagePer("product");

const row = offer => `<tr><th scope="row">${link(offer.address, offer.name)}</th><td>${waiting(offer)}</td><td>${text(offer.place)}<br>${text(offer.ages)}${offer.specialities ? `<br>${text(offer.specialities)}` : ""}</td></tr>\n`;

const table = record => !record.total
  ? '<p class="leeg">Op dit moment biedt niemand deze hulp aan. Vraag uw gemeente wat er wel kan.</p>'
  : `<p class="utrecht-paragraph">${text(record.total)}. De volgorde is willekeurig en verandert elke maand: geen aanbieder heeft voorrang.</p>
<table class="utrecht-table tabel">
<thead><tr><th scope="col">Aanbieder</th><th scope="col">Wachttijd</th><th scope="col">Waar en voor wie</th></tr></thead>
<tbody>
${record.items.map(row).join("")}</tbody>
</table>
${numbers(record.numbers)}`;

const part = (heading, body) => body ? `<h2 class="utrecht-heading-2">${heading}</h2>\n${body}\n` : "";

exports.render = ({ record, producten }) => {
  const product = producten[record.product];
  return `<h1 class="utrecht-heading-1">${text(record.title)}</h1>
${record.explains ? `<p class="utrecht-paragraph utrecht-paragraph--lead">${text(product.summary)}</p>\n${facts(record.facts)}` : ""}
<h2 class="utrecht-heading-2" id="aanbieders">Aanbieders en wachttijd</h2>
${table(record)}
${record.explains ? `${part("Voor wie is deze hulp?", paragraph(product.forwhom))}${part("Voor wie niet?", paragraph(product.notfor))}${part("Meer over deze hulp", prose(record.about))}<p class="utrecht-paragraph">${report(record)}</p>` : ""}`;
};
