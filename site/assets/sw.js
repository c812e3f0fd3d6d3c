// Keeps visited pages and the search data for when there is no connection. The network always comes first; a kept page says so.
const PAGES = 'pdc-paginas-1', FILES = 'pdc-bestanden-1', mostPages = 60, mostFiles = 30, oldDays = 7;
const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
// Whom to call at once; AssetSet.cs writes them here, because nothing can be asked for without a connection.
const URGENT = '', URGENT_EN = '';
const escape = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const inWords = (time) => {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date(time)).split('-');
  return `${+day} ${months[month - 1]} ${year}`;
};
const inEnglishWords = (time) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(new Date(time));
const days = (time) => (Date.now() - Date.parse(time)) / 864e5;

// Nothing of the portal, the interfaces or a form is ever kept.
const isPublic = ({ pathname }) => !/^\/(portaal|api|oruk|gezond|aanmelden|afmelden)(\/|$)/.test(pathname);
const mayKeep = (response, text) => response.status === 200 && !response.redirected && /^text\/html/.test(response.headers.get('content-type'))
  && !/no-store|private/.test(response.headers.get('cache-control') ?? '') && !/<form[^>]+method=["']?post/i.test(text)
  // A page about danger: somebody else may pick up this phone.
  && !text.includes(' data-niet-bewaren');

// A page is kept without what stands behind the ? of its address: words that somebody looked for are nobody's business.
const keyOf = (address) => new URL(new URL(address).pathname, location.origin).href;

const trim = async (name, most) => {
  const cache = await caches.open(name), keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
};

const keep = async (address, response) => {
  const text = await response.text();
  if (!mayKeep(response, text)) return;
  const headers = new Headers(response.headers), cache = await caches.open(PAGES), key = keyOf(address);
  headers.set('x-bewaard', new Date().toISOString());
  // As it stands in the page, so it needs no escaping to stand in one again.
  headers.set('x-titel', encodeURIComponent((/<title>([^<]*)/.exec(text)?.[1] ?? '').replace(/ - [^-]*$/, '')));
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  // The order of a cache is that of adding: what was visited longest ago goes first.
  await cache.delete(key);
  await cache.put(key, new Response(text, { headers }));
  await trim(PAGES, mostPages);
  const files = await caches.open(FILES), now = text.replace(/ data-meer=\S+/, '');
  await Promise.all([...new Set(now.match(/\/assets\/[\w.-]+/g))].map(async (file) => await files.match(file) || files.add(file)));
  await trim(FILES, mostFiles);
};

// A page in another language says it in that language.
const english = (time) => `Saved on ${inEnglishWords(time)}; no connection.${days(time) > oldDays
  ? ' <b>This page is more than 7 days old.</b> Waiting times may be different now. Call the provider to be sure.' : ''}`;
const dutch = (time) => `Bewaard op ${inWords(time)}; zonder verbinding.${days(time) > oldDays
  ? ' <b>Deze pagina is ouder dan 7 dagen.</b> Wachttijden kunnen anders zijn. Bel de aanbieder om het zeker te weten.' : ''}`;
const banner = (time, text) => `<p class="utrecht-alert" role="status">${(/<html lang="?en/.test(text) ? english : dutch)(time)}</p>`;

const kept = async (address) => {
  const found = await (await caches.open(PAGES)).match(keyOf(address));
  if (!found) return missing(address);
  const text = await found.text();
  return new Response(text.replace(/<main[^>]*>/, (main) => main + banner(found.headers.get('x-bewaard'), text)), { headers: found.headers });
};

// Style and name come from any page that was kept: this file knows neither.
const missing = async (address) => {
  const cache = await caches.open(PAGES), pages = await Promise.all((await cache.keys()).map(async (key) => ({ key, page: await cache.match(key) })));
  const head = pages.length ? (await pages.at(-1).page.clone().text()).match(/<link rel="?stylesheet"?[^>]*>/)?.[0] ?? '' : '';
  const inEnglish = new URL(address).pathname.startsWith('/en/'), on = inEnglish ? inEnglishWords : inWords;
  const [lang, title, why, others, saved, old] = inEnglish
    ? ['en', 'No connection', 'You have not looked at this page before. That is why it was not saved. Try again when you have a connection.', 'You can read these pages', 'saved on', 'more than 7 days old']
    : ['nl', 'Geen verbinding', 'Deze pagina hebt u niet eerder bekeken. Daarom is zij niet bewaard. Probeer het opnieuw als u weer verbinding hebt.', "Deze pagina's kunt u wel lezen", 'bewaard op', 'ouder dan 7 dagen'];
  const links = pages.reverse().map(({ key, page }) => {
    const { pathname } = new URL(key.url), time = page.headers.get('x-bewaard');
    return `<li><a href="${escape(pathname)}" lang="${pathname.startsWith('/en/') ? 'en' : 'nl'}">${decodeURIComponent(page.headers.get('x-titel')) || 'Home'}</a> <span>${saved} ${on(time)}${days(time) > oldDays ? `, ${old}` : ''}</span></li>`;
  });
  return new Response(`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${head}</head><body><main id="inhoud"><h1>${title}</h1><p>${why}</p>${inEnglish ? URGENT_EN : URGENT}${links.length ? `<h2>${others}</h2><ul class="lijst">${links.join('')}</ul>` : ''}</main></body></html>`,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'" } });
};

const visit = async (event) => {
  try {
    const response = await fetch(event.request);
    if (response.status >= 500) throw new Error();
    event.waitUntil(keep(event.request.url, response.clone()).catch(() => {}));
    return response;
  } catch {
    return kept(event.request.url);
  }
};

// Files have the hash of what they hold in their name: once kept, always right.
const file = async (request) => {
  const files = await caches.open(FILES), found = await files.match(request);
  if (found) return found;
  const response = await fetch(request);
  // What a page asks for only when somebody needs it is kept from then on.
  if (response.ok && /\/meerdata\./.test(request.url)) await files.put(request, response.clone());
  return response;
};

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('pdc-') && ![PAGES, FILES].includes(name)) await caches.delete(name);
  await clients.claim();
  // The page that brought this worker was there before it.
  for (const { url } of await clients.matchAll({ type: 'window' })) if (isPublic(new URL(url))) await fetch(keyOf(url)).then((response) => keep(url, response)).catch(() => {});
})()));
addEventListener('fetch', (event) => {
  const { request } = event, address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin || !isPublic(address)) return;
  if (request.mode === 'navigate') event.respondWith(visit(event));
  else if (address.pathname.startsWith('/assets/')) event.respondWith(file(request));
});
