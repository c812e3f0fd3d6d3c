// Reads the search data as site/Search/SearchData.cs writes it. The finder's worker and the page of the list share this.
// A range decoder that learns how likely each answer is, as NumberWriter.cs does: whole numbers, in the same order.
const weights = Int32Array.from({ length: 256 }, (_, seen) => Math.floor(2 ** 17 / (2 * seen + 3)));
const bytesOf = (text) => {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
};
const reader = (text) => {
  const bytes = bytesOf(atob(text)), state = new Uint32Array([2 ** 32 - 1, 0]);
  let at = 0;
  for (; at < 4; at++) state[1] = state[1] << 8 | bytes[at];

  const chances = (places) => ({ chance: new Int32Array(places).fill(16384), seen: new Uint8Array(places) });
  const bit = ({ chance, seen }, i) => {
    const now = chance[i], bound = (state[0] >>> 15) * now, yes = state[1] < bound ? 1 : 0, weight = weights[seen[i]];
    if (yes) {
      state[0] = bound;
      chance[i] = Math.min(32752, now + ((32768 - now) * weight >> 16));
    } else {
      state[0] -= bound;
      state[1] -= bound;
      chance[i] = Math.max(16, now - (now * weight >> 16));
    }
    if (seen[i] < 255) seen[i]++;
    while (state[0] < 2 ** 24) {
      state[0] <<= 8;
      state[1] = state[1] << 8 | bytes[at++];
    }
    return yes;
  };
  const number = (known, start, width) => {
    let node = 1;
    for (let i = 0; i < width; i++) node = node << 1 | bit(known, start + node);
    return node - (1 << width);
  };
  const widths = chances(32);

  // Numbers of one kind, each with what foretells it.
  const column = (contexts = 1) => {
    const width = number(widths, 0, 5), known = chances(contexts << width);
    return (context = 0) => number(known, context << width, width);
  };
  const all = (n) => {
    const next = column(), values = new Int32Array(n);
    for (let i = 0; i < n; i++) values[i] = next();
    return values;
  };
  // Which things of a list were chosen: how many, and for each in turn whether it is among them.
  const choice = (places, contexts, kinds) => {
    const count = column(contexts), known = chances(Math.max(1, places) * 24), alike = new Int32Array(kinds ? Math.max(0, ...kinds) + 1 : 0);
    return (into, size, context = 0, start = 0) => {
      alike.fill(0);
      for (let i = 0, left = count(context); left; i++) {
        const sure = left === size - i, kind = kinds ? alike[kinds[i]] : 0;
        if (!sure && !bit(known, (Math.min(start + i, places - 1) * 8 + Math.min(left, 7)) * 3 + kind)) continue;
        into.push(i);
        left--;
        if (kind < 2 && kinds) alike[kinds[i]]++;
      }
    };
  };
  // Lists of places: those of row i stand from start[i] up to start[i + 1].
  const lists = (n, size, kinds) => {
    const next = choice(size, 1, kinds), values = [], start = new Int32Array(n + 1);
    for (let i = 0; i < n; i++) {
      next(values, size);
      start[i + 1] = values.length;
    }
    return { start, values: Int32Array.from(values) };
  };
  return { column, all, choice, lists };
};

const lines = (text) => text ? text.split('\n') : [];

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

// The parts of the data, which change at different times, as one.
const fetchAll = async (addresses) => Object.assign({}, ...await Promise.all(addresses.split(' ').map(async (address) => (await fetch(address)).json())));

const sentence = (names) => names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
const hasBit = (mask, place) => Math.floor(mask / 2 ** place) % 2 === 1;

const decode = (data) => {
  const read = reader(data.getallen), providers = data.aanbieders, words = data.woorden.split('\n');
  const shared = read.column(), more = read.column(16), back = read.column(), reach = read.column(4), rest = read.column(32 - Math.clz32(words.length) + 1), other = read.column(4);
  const nameWords = [];
  for (let p = 0, before = []; p < providers; p++) {
    const same = shared(), end = same + more(Math.min(same, 7) * 2 + (same === before.length ? 1 : 0)), name = before.slice(0, same);
    for (let i = same; i < end; i++) {
      const context = Math.min(i, 3);
      if (i > same || i >= before.length) name.push(other(context));
      else {
        const sign = back() ? -1 : 1, bits = reach(context);
        name.push(before[i] + sign * (rest(bits) + (1 << bits - 1)));
      }
    }
    nameWords.push(before = name);
  }
  const name = (p) => nameWords[p].map((word) => words[word]).join(' ');

  // Behind which addresses the number of the provider stands.
  const numbered = read.column(2), digit = read.column(8), numbers = new Map();
  for (let p = 0, before; p < providers; p++) {
    const now = name(p);
    if (numbered(now === before ? 1 : 0)) numbers.set(p, `-${[0, 1, 2, 3, 4, 5, 6, 7].map(digit).join('')}`);
    before = now;
  }

  const { start, values: product } = read.lists(providers, data.producten.length, data.producten.map((one) => one[2]));
  const n = product.length, provider = new Int32Array(n), terms = lines(data.termen);
  for (let p = 0; p < providers; p++) provider.fill(p, start[p], start[p + 1]);

  // What an offer names itself: places in the list of its provider, and terms beyond that list.
  const skills = read.lists(providers, terms.length), theirs = read.choice(64, 8), places = [], end = new Int32Array(n);
  for (let row = 0; row < n; row++) {
    const first = skills.start[provider[row]], size = skills.start[provider[row] + 1] - first, kind = Math.min(size, 7);
    let at = places.length;
    theirs(places, size, kind, kind * 8);
    for (end[row] = places.length; at < end[row]; at++) places[at] = skills.values[first + places[at]];
  }
  const others = read.lists(n, terms.length), own = { start: new Int32Array(n + 1), values: new Int32Array(places.length + others.values.length) };
  for (let row = 0, at = 0, from = 0, more = 0; row < n; row++) {
    while (from < end[row]) own.values[at++] = places[from++];
    while (more < others.start[row + 1]) own.values[at++] = others.values[more++];
    own.start[row + 1] = at;
  }

  // What is said of a row is foretold by the row before, of the same provider.
  const everywhere = data.gebieden.length - 1, areaOf = read.column(3), area = new Int32Array(n);
  for (let row = 0; row < n; row++) area[row] = areaOf(row === start[provider[row]] ? 0 : area[row - 1] === everywhere ? 1 : 2);
  for (const one of data.gebieden) one[1] ??= sentence(data.gemeenten.filter((_, i) => hasBit(one[0], i)).map(([, title]) => title));

  // Ages of products first, then those that offers have of their own.
  const ages = [...data.producten.map((one) => one[6]), ...data.leeftijden], age = read.all(n);
  for (let row = 0; row < n; row++) age[row] = age[row] ? data.producten.length + age[row] - 1 : product[row];

  const entry = read.column(3), accessible = new Uint8Array(n);
  for (let row = 0; row < n; row++) accessible[row] = entry(row === start[provider[row]] ? 0 : 1 + accessible[row - 1]);

  const waits = reader(data.wachtgetallen), wait = waits.all(n), d = { ...data, words, nameWords, name, numbers, start, product, provider, n, terms, languages: lines(data.talen), skills, own, area, ages, age, accessible, wait };
  d.dated = daysOf(d, waits, 5, (row) => data.wachttijden[wait[row]][4].includes('@'), (row) => data.wachttijden[wait[row]][1]);
  return d;
};

// Days before the latest one; -1 where there is none. A provider often tells all of them on one day.
const daysOf = (d, read, contexts, isDated, context) => {
  const again = read.column(), ago = read.column(contexts), days = new Int32Array(d.n).fill(-1);
  for (let row = 0, before = -1; row < d.n; row++) {
    if (row === d.start[d.provider[row]]) before = -1;
    if (isDated(row)) before = days[row] = before >= 0 && again() ? before : ago(context(row));
  }
  return days;
};

// What few people ask for: languages, and when a provider said that all still holds.
const addDetails = (d, data) => {
  const read = reader(data.meergetallen);
  d.spoken = read.lists(d.nameWords.length, d.languages.length);
  const which = read.column(5);
  d.after = Int32Array.from({ length: d.n }, (_, row) => which(d.wachttijden[d.wait[row]][1]));
  d.afterwards = data.daarna;
  d.confirmed = daysOf(d, read, 64, (row) => data.daarna[d.after[row]].includes('@'), (row) => Math.min(63, Math.max(0, d.dated[row])));
};

const slugOf = (d, provider) => d.adressen[provider] ?? slug(d.name(provider)) + (d.numbers.get(provider) ?? '');

// The specialities of an offer are its own, and where it has none those of its provider.
const hasOwn = (d, row) => d.own.start[row] < d.own.start[row + 1];
const part = (list, i) => list.values.subarray(list.start[i], list.start[i + 1]);
const skillsOf = (d, row) => hasOwn(d, row) ? part(d.own, row) : part(d.skills, d.provider[row]);

const day = 864e5;
const dayInWords = (d, ago) => {
  const date = new Date(Date.parse(d.vanaf) - ago * day);
  return `${date.getUTCDate()} ${d.maanden[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
};
const daysSince = (d, ago) => Math.round((Date.parse(d.dag) - Date.parse(d.vanaf)) / day) + ago;

// What a reader is told about one offer, in the words of the pages.
const offer = (d, row) => {
  const provider = d.provider[row], [product, productName] = d.producten[d.product[row]], [code, , , headline, detail] = d.wachttijden[d.wait[row]];
  const fill = (text, days) => text.replace('@', () => dayInWords(d, days[row])), after = d.after ? fill(d.afterwards[d.after[row]], d.confirmed) : '';
  const address = slugOf(d, provider);
  return {
    row, id: `${address}/${product.toLowerCase()}`, provider: d.name(provider), address, product, productName, code, headline, detail: fill(detail, d.dated), after,
    ages: d.ages[d.age[row]][2], where: d.gebieden[d.area[row]][1],
  };
};
