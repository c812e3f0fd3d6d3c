// Reads the search data as site/Search/SearchData.cs writes it. The finder's worker and the page of the list share this.
const digits = ' !#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';
const value = new Uint8Array(128);
for (let i = 0; i < digits.length; i++) value[digits.charCodeAt(i)] = i;
const EXPIRED = 2;

// A column: the number of digits of a row, then the highest digits of all rows, then the next.
const column = (text) => {
  const width = +text[0], rows = new Int32Array((text.length - 1) / width);
  for (let at = 1; at < text.length;) for (let i = 0; i < rows.length; i++) rows[i] = rows[i] * digits.length + value[text.charCodeAt(at++)];
  return rows;
};

// Lists of ascending numbers: those of row i stand from start[i] up to start[i + 1].
const lists = ([counts, steps]) => {
  const count = column(counts), values = column(steps), start = new Int32Array(count.length + 1);
  for (let i = 0, at = 0; i < count.length; i++) {
    for (let end = at + count[i], before = -1; at < end; at++) before = values[at] += before + 1;
    start[i + 1] = at;
  }
  return { start, values };
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

const decode = (data) => {
  const words = data.woorden.split('\n'), shared = column(data.naamdeel), more = column(data.naammeer), which = column(data.naamwoord);
  const nameWords = [];
  for (let i = 0, at = 0; i < shared.length; i++) {
    const before = i ? nameWords[i - 1].slice(0, shared[i]) : [];
    nameWords.push([...before, ...which.subarray(at, at += more[i])]);
  }

  const { start, values: product } = lists([data.aantal, data.product]);
  const n = product.length, provider = new Int32Array(n);
  for (let p = 0; p < nameWords.length; p++) provider.fill(p, start[p], start[p + 1]);

  // The days of each text stand in a column per place, and what is expired in columns of its own.
  const wait = column(data.wacht), days = [data.dagen.map(column), data.oudedagen.map(column)], next = days.map((columns) => columns.map(() => 0));
  const blanks = data.wachttijden.map(([, , , headline, detail]) => `${headline}${detail}`.split('@').length - 1);
  const dated = [new Int32Array(n).fill(-1), new Int32Array(n).fill(-1)];
  for (let row = 0; row < n; row++) {
    const old = data.wachttijden[wait[row]][1] === EXPIRED ? 1 : 0;
    for (let place = 0; place < blanks[wait[row]]; place++) {
      const ago = days[old][place][next[old][place]++];
      if (place < dated.length) dated[place][row] = ago;
    }
  }

  const packed = column(data.rolstoel), accessible = new Uint8Array(n);
  for (let row = 0; row < n; row++) accessible[row] = packed[Math.floor(row / 6)] >> row % 6 & 1;

  // Ages of products first, then those that offers have of their own.
  const ageOf = column(data.leeftijd), ages = [...data.producten.map((one) => one[6]), ...data.leeftijden], age = new Int32Array(n);
  for (let row = 0; row < n; row++) age[row] = ageOf[row] ? data.producten.length + ageOf[row] - 1 : product[row];

  // What an offer names itself: places in the list of its provider, or beyond that list a term.
  const skills = lists(data.ervaring), own = lists(data.eigen);
  for (let row = 0; row < n; row++) {
    const from = skills.start[provider[row]], length = skills.start[provider[row] + 1] - from;
    for (let i = own.start[row]; i < own.start[row + 1]; i++) own.values[i] = own.values[i] < length ? skills.values[from + own.values[i]] : own.values[i] - length;
  }

  return {
    ...data, words, nameWords, start, product, provider, wait, dated, accessible, ages, age, n, area: column(data.gebied),
    terms: lines(data.termen), languages: lines(data.talen), skills, own, spoken: lists(data.taal),
    name: (p) => nameWords[p].map((word) => words[word]).join(' '),
  };
};

const slugOf = (d, provider) => {
  const told = d.adressen[provider] ?? '';
  return told[0] === '/' ? told.slice(1) : slug(d.name(provider)) + told;
};

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
  const provider = d.provider[row], [product, productName] = d.producten[d.product[row]], [code, , , ...words] = d.wachttijden[d.wait[row]];
  let place = 0;
  const [headline, detail] = words.map((text) => text.replace(/@/g, () => dayInWords(d, d.dated[place++][row])));
  const address = slugOf(d, provider);
  return {
    id: `${address}/${product.toLowerCase()}`, provider: d.name(provider), address, product, productName, code, headline, detail,
    ages: d.ages[d.age[row]][2], where: d.gebieden[d.area[row]][1],
  };
};
