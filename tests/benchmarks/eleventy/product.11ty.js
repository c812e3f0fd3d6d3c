const { text, waiting, numbers, facts, prose, onePagePer } = require("./parts.js");

exports.data = onePagePer("product");

const table = record => !record.total
  ? '<p class="leeg">Op dit moment biedt niemand deze hulp aan. Vraag uw gemeente wat er wel kan.</p>'
  : `<p class="utrecht-paragraph">${text(record.total)}. De volgorde is willekeurig en verandert elke maand: geen aanbieder heeft voorrang.</p>
<table class="utrecht-table tabel">
<thead><tr><th scope="col">Aanbieder</th><th scope="col">Wachttijd</th><th scope="col">Waar</th></tr></thead>
<tbody>
${record.items.map(offer => `<tr><th scope="row"><a href="${offer.address}">${text(offer.name)}</a></th><td>${waiting(offer)}</td><td>${text(offer.place)}</td></tr>
`).join("")}</tbody>
</table>
${numbers(record.numbers)}`;

const part = (heading, body) => body ? `<h2 class="utrecht-heading-2">${heading}</h2>\n${body}\n` : "";
const paragraph = value => value && `<p class="utrecht-paragraph">${text(value)}</p>`;

exports.render = ({ record }) => `<h1 class="utrecht-heading-1">${text(record.title)}</h1>
${record.explains ? `<p class="utrecht-paragraph utrecht-paragraph--lead">${text(record.summary)}</p>\n${facts(record.facts)}` : ""}
<h2 class="utrecht-heading-2" id="aanbieders">Aanbieders en wachttijd</h2>
${table(record)}
${record.explains ? part("Voor wie is deze hulp?", paragraph(record.forWhom)) + part("Voor wie niet?", paragraph(record.notFor)) + part("Meer over deze hulp", record.about && `<div class="tekst">${prose(record.about)}</div>`) : ""}`;
