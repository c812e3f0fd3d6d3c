const { text, paragraph, link, waiting, contact, fact, places, report, onePagePer } = require("./parts.js");

exports.data = onePagePer("aanbod");

const team = place => `<li>${link(place.address, place.name)}${place.team ? `: ${text(place.team.name)}${place.team.phone ? `, <a href="tel:${place.team.phonelink}">${place.team.phone}</a>` : ""}` : ""}</li>\n`;

const near = (record, gemeenten) => !record.near.length
  ? '<p class="utrecht-paragraph"><a href="/gemeenten/">Het team van uw gemeente</a> helpt u kiezen.</p>'
  : `<p class="utrecht-paragraph">Het team van uw gemeente helpt u kiezen:</p>\n<ul>\n${record.near.map(slug => team(gemeenten[slug])).join("")}</ul>`;

exports.render = ({ record, site, producten, gemeenten }) => {
  const { provider } = record, product = producten[record.product];
  return `<h1 class="utrecht-heading-1">${text(product.name)} <small>bij ${text(provider.name)}</small></h1>
<div class="held">
${waiting(record)}
</div>
${site.explained ? '<p><small>Wij tellen vanaf de verwijzing. <a href="/uitleg-wachttijd/">Zo meten wij wachttijden</a></small></p>\n' : ""}${paragraph(record.remark)}<h2 class="utrecht-heading-2">Zo meldt u zich aan</h2>
${paragraph(product.referral)}${record.registration.length ? "" : paragraph(`Vraag uw verwijzer om u aan te melden bij ${provider.name}.`)}${contact(record.registration)}
${near(record, gemeenten)}
<h2 class="utrecht-heading-2">Voor wie?</h2>
${paragraph(product.summary)}<dl class="feiten">
${fact("Leeftijd", record.ages)}${fact("Voor wie wel", product.forwhom)}${fact("Voor wie niet", product.notfor)}${fact("Ervaring met", record.specialities)}${fact("Talen", record.languages)}</dl>
<h2 class="utrecht-heading-2">Waar?</h2>
<p class="utrecht-paragraph">Gemeenten: ${text(record.place)}.</p>
${record.anywhere ? paragraph("Deze hulp hoort niet bij een vaste plek. Vraag de aanbieder waar u terechtkunt.") : places(record)}
<h2 class="utrecht-heading-2">Afspraken met de gemeenten</h2>
<dl class="feiten">
${fact("Tarief", product.tariff)}${fact("Contract", record.contract)}${fact("Productcode", product.code)}</dl>
<h2 class="utrecht-heading-2">Hoe actueel is dit?</h2>
<dl class="feiten">
${fact("Bevestigd op", record.confirmed ?? "nog niet bevestigd door de aanbieder")}${fact("Wachttijd gemeten", record.measured)}</dl>
<ul class="lijst">
<li>${link(product.address, product.offers > 1 ? `Vergelijk alle ${product.offers} aanbieders van deze hulp` : "Meer over deze hulp")}</li>
<li>${link(provider.address, `Alle hulp van ${provider.name}`)}</li>
<li>${report(record)}</li>
</ul>`;
};
