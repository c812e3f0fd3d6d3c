const { text, link, onePagePer } = require("./parts.js");

exports.data = onePagePer("perceel");

exports.render = ({ record, producten }) => `<h1 class="utrecht-heading-1">${text(record.title)}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${text(record.lead ?? "")}</p>
<p class="utrecht-paragraph">Dit is perceel ${record.code}. Een perceel is een groep soorten hulp die de gemeenten samen inkopen.</p>
${record.products.length ? "" : '<p class="leeg">In dit perceel staan nu geen soorten hulp.</p>'}
<ul class="lijst">
${record.products.map(segment => producten[segment]).map(product => `<li>${link(product.address, product.name)} <span>${text(product.summary)}</span></li>\n`).join("")}</ul>`;
