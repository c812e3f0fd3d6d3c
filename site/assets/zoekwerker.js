// The finder's worker: fetches the columns, indexes words with MiniSearch, and answers with the offers that match.
const digits = ' !#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';
const value = new Map([...digits].map((digit, index) => [digit, index]));
const [roomNow, known, expired, , stopped, talkNow] = [0, 1, 2, 3, 4, 5];
const codes = ['plek', 'duur', 'onbekend', 'onbekend', 'stop', 'plek'];
let ready;

const column = (text) => {
  const width = +text[0], rows = new Int32Array((text.length - 1) / width);
  for (let i = 0; i < rows.length; i++) {
    const at = 1 + i * width;
    rows[i] = width === 1 ? value.get(text[at]) : value.get(text[at]) * digits.length + value.get(text[at + 1]);
  }
  return rows;
};

// The same rule as the addresses of the site.
const slug = (name) => {
  let result = '';
  for (const unit of name.normalize('NFD').split('')) {
    if (result.length === 60) break;
    if (/[a-zA-Z0-9]/.test(unit)) result += unit.toLowerCase();
    else if (!/\p{Mn}/u.test(unit) && result && !result.endsWith('-')) result += '-';
  }
  return result.replace(/-+$/, '');
};

const plain = (word) => word.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();

async function load(address) {
  const data = await (await fetch(address)).json();
  const names = data.aanbieders ? data.aanbieders.split('\n') : [];
  const terms = data.termen ? data.termen.split('\n') : [];
  const skills = data.ervaring.split(' ').map((text) => [...text].map((term) => terms[value.get(term) - 1]).join(' '));

  const index = new MiniSearch({ fields: ['name', 'more'], processTerm: plain, searchOptions: { boost: { name: 2 }, prefix: true, combineWith: 'AND', fuzzy: (term) => term.length > 3 ? 0.25 : 0 } });
  index.addAll(names.map((name, i) => ({ id: i, name, more: skills[i] })));
  index.addAll(data.producten.map(([code, name, lot, summary], i) => ({ id: `p${i}`, name: `${name} ${code}`, more: `${summary} ${data.percelen[lot][1]}` })));
  index.addAll(data.gemeenten.map(([, name], i) => ({ id: `g${i}`, name })));

  const counts = column(data.aantal), product = column(data.product);
  const provider = new Int32Array(product.length);
  for (let p = 0, row = 0; p < counts.length; p++) for (let i = 0; i < counts[p]; i++) provider[row++] = p;

  // A fixed shuffle per month: nobody stands in front because of its name.
  const order = new Uint32Array(product.length);
  const seed = [...data.dag.slice(0, 7)].reduce((sum, c) => sum * 31 + c.charCodeAt(0) | 0, 7);
  for (let i = 0; i < order.length; i++) order[i] = Math.imul(Math.imul(i + seed, 0x9e3779b1) ^ (i >>> 7), 0x85ebca6b) >>> 0;

  const n = product.length, state = column(data.stand), own = column(data.leeftijd);
  const talk = column(data.gesprek), wait = column(data.start), measured = column(data.gemeten);
  const rows = { area: new Float64Array(n), age: [], talk: new Int16Array(n).fill(-1), start: new Int16Array(n).fill(-1), ago: new Int16Array(n) };
  const areaWidth = Math.ceil(data.gemeenten.length / 5);
  for (let row = 0, a = 0, w = 0, m = 0; row < n; row++) {
    rows.age[row] = own[row] ? data.leeftijden[own[row] - 1] : data.producten[product[row]][4];
    if (data.gebied[a] === ' ') a++;
    else for (let i = 0; i < areaWidth; i++) rows.area[row] += (value.get(data.gebied[a++]) - 1) * 32 ** i;
    if (state[row] === known) {
      rows.talk[row] = talk[w] - 1;
      if (wait[w]) rows.start[row] = wait[w] - 1 + Math.max(talk[w] - 1, 0);
      w++;
    }
    if (state[row] <= known || state[row] === talkNow) rows.ago[row] = measured[m++];
  }

  return { ...data, names, index, product, provider, order, state, ...rows };
}

// Weeks that an offer is sorted and filtered by; what nobody knows comes last.
const weeks = (d, row) => d.state[row] === roomNow ? 0 : d.state[row] === known && d.start[row] >= 0 ? d.start[row] : Infinity;

// Each word has to be found somewhere: in the provider, the product or the municipality.
function words(d, text) {
  return text.split(/[\s,]+/).filter(Boolean).map((word) => {
    const hits = { provider: new Map(), product: new Map(), area: 0 };
    for (const hit of d.index.search(word)) {
      const exact = hit.terms.some((term) => term.startsWith(plain(word)));
      const kind = String(hit.id)[0];
      if (kind === 'p') hits.product.set(+hit.id.slice(1), exact);
      else if (kind === 'g') hits.area += exact ? 2 ** +hit.id.slice(1) : 0;
      else hits.provider.set(hit.id, exact);
    }
    return hits;
  });
}

const bit = (area, place) => Math.floor(area / 2 ** place) % 2 === 1;

function search(d, q) {
  const asked = words(d, q.q ?? '');
  const place = q.gemeente ? d.gemeenten.findIndex(([code]) => code === q.gemeente) : -1;
  const lot = q.perceel ? d.percelen.findIndex(([code]) => code === q.perceel) : -1;
  const age = q.leeftijd ? +q.leeftijd : -1, most = q.wachttijd ? +q.wachttijd : -1;
  const found = [];
  for (let row = 0; row < d.product.length; row++) {
    const p = d.product[row], area = d.area[row];
    if (place >= 0 && area && !bit(area, place)) continue;
    if (q.product && d.producten[p][0] !== q.product) continue;
    if (lot >= 0 && d.producten[p][2] !== lot) continue;
    if (age >= 0 && (age < d.age[row][0] || age > d.age[row][1])) continue;
    if (q.geenstop && d.state[row] === stopped) continue;
    if (most >= 0 && !(weeks(d, row) <= most)) continue;
    let loose = 0;
    const fits = asked.every((hits) => {
      const byProvider = hits.provider.get(d.provider[row]), byProduct = hits.product.get(p);
      if (byProvider || byProduct) return true;
      if (hits.area && (!area || d.gemeenten.some((_, i) => bit(hits.area, i) && bit(area, i)))) return true;
      loose++;
      return byProvider === false || byProduct === false;
    });
    if (fits) found.push([loose, weeks(d, row), row]);
  }
  // A word that was misspelt comes after one that was not.
  return found.sort((a, b) => a[0] - b[0] || (a[1] === b[1] ? 0 : a[1] - b[1]) || (d.state[a[2]] === stopped) - (d.state[b[2]] === stopped) || d.order[a[2]] - d.order[b[2]]);
}

const address = (d, provider) => {
  const told = d.adressen[provider] ?? '';
  return told[0] === '/' ? told.slice(1) : slug(d.names[provider]) + told;
};

const number = (n) => n === 1 ? '1 week' : `${n} weken`;

function waiting(d, row) {
  const state = d.state[row], talk = d.talk[row], start = d.start[row];
  const ago = d.ago[row], measured = ago === 0 ? 'gemeten in de afgelopen week' : `gemeten ${number(ago)} geleden`;
  const first = talk === 0 ? 'meteen een gesprek' : `${number(talk)} tot gesprek`;
  if (state === stopped) return ['Aanmeldstop', ''];
  if (state === roomNow || state === talkNow) return [state === talkNow ? 'nu plek voor een gesprek' : 'nu plek', measured];
  if (state === known) return [talk < 0 ? `${number(start)} tot start` : `${first} · ${start < 0 ? 'start onbekend' : `${number(start)} tot start`}`, measured];
  return ['onbekend', state === expired ? `langer dan ${d.geldig} dagen niet gemeten` : ''];
}

function where(d, area) {
  if (!area) return 'hele regio';
  const list = (names) => names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
  const names = d.gemeenten.map(([, name]) => name), inside = names.filter((_, i) => bit(area, i)), outside = names.filter((_, i) => !bit(area, i));
  return outside.length <= 2 && inside.length > 4 ? `hele regio, behalve ${list(outside)}` : list(inside);
}

onmessage = async ({ data }) => {
  try {
    if (data.rows) {
      ready = load(data.rows);
      return;
    }
    const d = await ready, found = search(d, data.query);
    postMessage({
      id: data.id,
      total: found.length,
      rows: found.slice(data.from, data.to).map(([, , row]) => {
        const provider = d.provider[row], [headline, detail] = waiting(d, row), [product, productName] = d.producten[d.product[row]];
        return { provider: d.names[provider], slug: address(d, provider), product, productName,
          code: codes[d.state[row]], headline, detail, ages: d.age[row][2], where: where(d, d.area[row]) };
      }),
    });
  } catch (error) {
    postMessage({ id: data.id, error: true });
  }
};
