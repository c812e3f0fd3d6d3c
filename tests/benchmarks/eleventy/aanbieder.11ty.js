const { text, paragraph, link, waiting, numbers, contact, facts, places, report, prose, onePagePer } = require("./parts.js");

exports.data = onePagePer("aanbieder");

const row = offer => `<tr><th scope="row">${link(offer.address, offer.name)}</th><td>${waiting(offer)}</td><td>${text(offer.place)}<br>${text(offer.ages)}</td></tr>\n`;

const help = (record, site) => !record.contracted ? `<p class="leeg">${text(record.title)} heeft nu geen contract met de regio ${text(site.region)}.</p>`
  : !record.offers.length ? `<p class="leeg">${text(record.title)} heeft nu geen hulp in deze gids staan.</p>`
  : `<h2 class="utrecht-heading-2">Hulp en wachttijd</h2>
<table class="utrecht-table tabel">
<thead><tr><th scope="col">Hulp</th><th scope="col">Wachttijd</th><th scope="col">Waar en voor wie</th></tr></thead>
<tbody>
${record.offers.map(row).join("")}</tbody>
</table>
${numbers(record.numbers)}<h2 class="utrecht-heading-2">Zo meldt u zich aan</h2>
${paragraph(record.referral ?? "Wie u kan verwijzen, verschilt per soort hulp. Kies de hulp in de tabel hierboven.")}${record.registration.length ? "" : paragraph(`Neem contact op met ${record.title}, of vraag uw verwijzer om u aan te melden.`)}${contact(record.registration)}`;

exports.render = ({ record, site }) => `<h1 class="utrecht-heading-1">${text(record.title)}</h1>
${record.lead ? `<p class="utrecht-paragraph utrecht-paragraph--lead">${text(record.lead)}</p>` : ""}
${help(record, site)}
${record.contact.length ? `<h2 class="utrecht-heading-2">Contact</h2>\n${contact(record.contact)}` : ""}
${record.locations.length || record.secret ? `<h2 class="utrecht-heading-2">Locaties</h2>\n${places(record)}` : ""}
<h2 class="utrecht-heading-2">Over ${text(record.title)}</h2>
${prose(record.about)}
${facts(record.facts)}
<p class="utrecht-paragraph">${report(record)}</p>`;
