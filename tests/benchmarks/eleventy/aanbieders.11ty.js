const { text, link, links, numbers, onePagePer } = require("./parts.js");

exports.data = onePagePer("aanbieders");

exports.render = ({ record, site }) => `<h1 class="utrecht-heading-1">${text(record.title)}</h1>
<p class="utrecht-paragraph">${text(record.total)} een contract in de regio ${text(site.region)}. De lijst staat op alfabet.</p>
${record.letters.length ? `<nav class="letters" aria-label="Op letter">\n${links(record.letters)}</nav>` : ""}
<ul class="lijst">
${record.items.map(item => `<li>${link(item.address, item.name)} <span>${item.count}</span></li>
`).join("")}</ul>
${numbers(record.numbers)}`;
