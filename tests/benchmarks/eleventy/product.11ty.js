const { text, waiting, numbers, onePagePer } = require("./parts.js");

exports.data = onePagePer("product");

exports.render = ({ record }) => `<h1 class="utrecht-heading-1">${text(record.title)}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${text(record.summary)}</p>
<p class="utrecht-paragraph">De volgorde is willekeurig en verandert elke maand: geen aanbieder heeft voorrang.</p>
<table class="utrecht-table">
<thead><tr><th scope="col">Aanbieder</th><th scope="col">Wachttijd</th></tr></thead>
<tbody>
${record.items.map(offer => `<tr><th scope="row"><a href="${offer.address}">${text(offer.name)}</a></th><td>${waiting(offer)}</td></tr>
`).join("")}</tbody>
</table>
${numbers(record.numbers)}`;
