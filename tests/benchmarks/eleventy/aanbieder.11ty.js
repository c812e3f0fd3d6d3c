const { text, waiting, onePagePer } = require("./parts.js");

exports.data = onePagePer("aanbieder");

exports.render = ({ record, site }) => `<h1 class="utrecht-heading-1">${text(record.title)}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${text(record.summary)}</p>
${!record.contracted ? `<p class="leeg">${text(record.title)} heeft nu geen contract met de regio ${text(site.region)}.</p>`
  : !record.offers.length ? `<p class="leeg">${text(record.title)} heeft nu geen hulp in deze gids staan.</p>`
  : `<h2 class="utrecht-heading-2">Hulp en wachttijd</h2>
<ul class="aanbod">
${record.offers.map(offer => `<li>
<h3 class="utrecht-heading-3"><a href="${offer.address}">${text(offer.name)}</a></h3>
${waiting(offer)}
</li>
`).join("")}</ul>`}`;
