// What every template needs: escaping, as the other two generators do, and the two parts that come back on many pages.
const special = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const text = value => String(value).replace(/[&<>"']/g, character => special[character]);

const waiting = offer =>
  `<p class="wacht ${offer.code}"><b>${text(offer.headline)}</b>${offer.detail ? `<span>, </span><small>${text(offer.detail)}</small>` : ""}</p>`;

const numbers = list => !list || !list.length ? "" :
  `<nav class="utrecht-pagination" aria-label="Pagina's">${list.map(part =>
    `${part.gap ? "<span>…</span>" : ""}<a href="${part.address}"${part.current ? ' aria-current="page"' : ""} aria-label="Pagina ${part.number}">${part.number}</a>`).join("")}</nav>`;

// One page per record of a data file, at the address the record says.
const onePagePer = kind => ({
  layout: "basis.11ty.js",
  pagination: { data: kind, size: 1, alias: "record", addAllPagesToCollections: false },
  permalink: ({ record }) => record.address.endsWith("/") ? `${record.address}index.html` : record.address,
  eleventyExcludeFromCollections: true,
});

module.exports = { text, waiting, numbers, onePagePer };
