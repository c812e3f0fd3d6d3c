const { text, waiting, contact, facts, prose, onePagePer } = require("./parts.js");

exports.data = onePagePer("aanbieder");

const offer = item => `<li>
<h3 class="utrecht-heading-3"><a href="${item.address}">${text(item.name)}</a></h3>
${waiting(item)}
<p>${text(item.ages)} · ${text(item.place)}</p>
${item.specialities ? `<p>Ervaring met ${text(item.specialities)}</p>\n` : ""}${item.remark ? `<p>${text(item.remark)}</p>\n` : ""}${item.referral ? `<p><small>${text(item.referral)}</small></p>\n` : ""}</li>
`;

const help = (record, site) => !record.contracted ? `<p class="leeg">${text(record.title)} heeft nu geen contract met de regio ${text(site.region)}.</p>`
  : !record.offers.length ? `<p class="leeg">${text(record.title)} heeft nu geen hulp in deze gids staan.</p>`
  : `<h2 class="utrecht-heading-2">Hulp en wachttijd</h2>
<ul class="aanbod">
${record.offers.map(offer).join("")}</ul>
<h2 class="utrecht-heading-2">Zo meldt u zich aan</h2>
${record.referral ? `<p class="utrecht-paragraph">${text(record.referral)}</p>\n` : ""}${record.registration.length ? "" : `<p class="utrecht-paragraph">Neem contact op met ${text(record.title)}, of vraag uw verwijzer om u aan te melden.</p>\n`}${contact(record.registration)}`;

const places = record => !record.locations.length && !record.secret ? "" : `<h2 class="utrecht-heading-2">Locaties</h2>
<ul class="lijst">
${record.locations.map(location => `<li><strong>${text(location.name)}</strong><br>${text(location.line)} <span>${text(location.access)}</span></li>
`).join("")}${record.secret ? "<li><strong>Geheime locatie</strong> <span>Het adres delen wij niet, voor de veiligheid van wie daar is.</span></li>\n" : ""}</ul>`;

const about = record => !record.about && !record.facts.length ? "" : `<h2 class="utrecht-heading-2">Over ${text(record.title)}</h2>
${record.about ? `<div class="tekst">${prose(record.about)}</div>\n` : ""}${facts(record.facts)}`;

exports.render = ({ record, site }) => `<h1 class="utrecht-heading-1">${text(record.title)}</h1>
${record.summary ? `<p class="utrecht-paragraph utrecht-paragraph--lead">${text(record.summary)}</p>` : ""}
${help(record, site)}
${record.contact.length ? `<h2 class="utrecht-heading-2">Contact</h2>\n${contact(record.contact)}` : ""}
${places(record)}
${about(record)}
<p class="utrecht-paragraph"><a href="${text(record.report)}">Klopt dit niet? Laat het ons weten</a></p>`;
