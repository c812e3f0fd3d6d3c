const { text, link, links, urgent, fit, onePagePer } = require("./parts.js");

exports.data = onePagePer("situatie");

exports.render = ({ record, producten }) => `<h1 class="utrecht-heading-1">${text(record.title)}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${text(record.description)}</p>
${urgent(record.urgent)}
${record.places.length ? `<h2 class="utrecht-heading-2" id="gemeente">In welke gemeente woont u?</h2>
<p class="utrecht-paragraph">Kies uw gemeente. Dan ziet u wie deze hulp daar geeft, en hoe lang u wacht.</p>
<nav class="letters" aria-label="Gemeenten">
${links(record.places)}</nav>` : ""}
<h2 class="utrecht-heading-2" id="hulp">Wat kan helpen?</h2>
<p class="utrecht-paragraph">De lichtste hulp staat bovenaan.</p>
<ul class="aanbod">
${record.help.map(help => `<li>
<h3 class="utrecht-heading-3">${link(producten[help.product].address, producten[help.product].name)}</h3>
${fit(help)}
</li>
`).join("")}</ul>
<div class="tekst">
${record.text}
</div>`;
