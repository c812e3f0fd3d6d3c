const { text, numbers, onePagePer } = require("./parts.js");

exports.data = onePagePer("aanbieders");

exports.render = ({ record, site }) => `<h1 class="utrecht-heading-1">${text(record.title)}</h1>
<p class="utrecht-paragraph">${text(record.total)} een contract in de regio ${text(site.region)}. De lijst staat op alfabet.</p>
${record.letters.length ? `<nav class="letters" aria-label="Op letter">
${record.letters.map(letter => `<a href="${letter.address}">${letter.name}</a>\n`).join("")}</nav>` : ""}
<ul class="lijst">
${record.items.map(item => `<li><a href="${item.address}">${text(item.name)}</a> <span>${item.count}</span></li>
`).join("")}</ul>
${numbers(record.numbers)}`;
