// The finder's worker: fetches the search data and answers which offers match, how many there would be for every choice, and why.
const facets = ['woorden', 'gemeente', 'perceel', 'product', 'wet', 'verwijzer', 'leeftijd', 'ervaring', 'taal', 'wachttijd', 'plek', 'geenstop', 'rolstoel'];
const bit = Object.fromEntries(facets.map((name, i) => [name, 1 << i]));
const { woorden: WOORDEN, ervaring: ERVARING, rolstoel: ROLSTOEL } = bit;
const weeksToChoose = [2, 4, 8, 13, 26], oldest = 23;
let ready, where, details;

// Once for all, and again after a connection that failed.
const detailed = () => details ??= Promise.all([ready, fetchAll(where)]).then(([{ d }, more]) => addDetails(d, more)).catch((error) => { details = undefined; throw error; });

const hash = (text, start) => {
  let h = start;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return Math.imul(h ^ h >>> 15, 0x85ebca6b) >>> 0;
};

// Rows in ascending order of a key below 2^32, in the order of `ranks` where keys are equal.
const sorted = (n, key, ranks) => {
  const keys = new Float64Array(n), rows = new Int32Array(n);
  for (let i = 0; i < n; i++) keys[i] = key(ranks ? ranks[i] : i) * 2 ** 20 + i;
  keys.sort();
  for (let i = 0; i < n; i++) rows[i] = ranks ? ranks[keys[i] % 2 ** 20] : keys[i] % 2 ** 20;
  return rows;
};

const load = async (addresses) => {
  const d = decode(await fetchAll(addresses));
  // Which municipalities an area holds, and which ages a range: asked for at every key.
  d.places = d.gebieden.map(([mask]) => [...d.gemeenten.keys()].filter((i) => hasBit(mask, i)));
  d.years = d.ages.map(([from, to]) => [...Array(oldest + 1).keys()].filter((age) => age >= from && age <= to));
  // An order that nobody can choose a place in, and that changes each month.
  const month = hash(d.dag.slice(0, 7), 0x811c9dc5), names = d.nameWords.map((_, p) => hash(d.name(p), month)), codes = d.producten.map(([code]) => hash(code, month));
  const standaard = sorted(d.n, (row) => Math.imul(names[d.provider[row]] ^ codes[d.product[row]], 0x9e3779b1) >>> 0);
  // What nobody knows comes last, and a stop after that.
  const wachttijd = sorted(d.n, (row) => {
    const [code, , weeks] = d.wachttijden[d.wait[row]];
    return weeks ?? (code === 'stop' ? 1003 : code === 'onbekend' ? 1002 : 1001);
  }, standaard);
  return { d, v: vocabulary(d), offered: choices(d), orders: { standaard, wachttijd, naam: sorted(d.n, () => 0) } };
};

// What can be chosen, in the order of the page.
const choices = (d) => ({
  gemeente: d.gemeenten, perceel: d.percelen, product: d.producten.map(([code, name]) => [code, name]), wet: d.wetten, verwijzer: d.verwijzers,
  leeftijd: [...Array(oldest + 1).keys()].map((age) => [`${age}`, `${age} jaar`]),
  ervaring: d.terms.map((term) => [term, term]), taal: d.languages.map((language) => [language, language]),
});

const wordsOf = ({ q }) => split(q).slice(0, 8);

const search = ({ d, v, orders }, { q, keuzes, wachttijd, plek, geenstop, rolstoel, volgorde }) => {
  const hits = wordsOf({ q }).map((word) => look(d, v, word));
  const chosen = (name) => keuzes[name]?.length ? new Set(keuzes[name]) : null;
  const mark = (into, name, rows, test) => {
    const set = chosen(name);
    if (set) rows.forEach((row, i) => { if (!test(row, set, i)) into[i] |= bit[name]; });
    return into;
  };
  const none = ({ length }) => new Uint16Array(length);
  const any = (list, i, set, names) => {
    for (let at = list.start[i]; at < list.start[i + 1]; at++) if (set.has(names[list.values[at]])) return true;
    return false;
  };

  // What a row fails by its product, provider, area, ages and wait is looked up and not worked out.
  const product = mark(none(d.producten), 'product', d.producten, ([code], set) => set.has(code));
  for (const [name, test] of [
    ['perceel', (one, set) => set.has(d.percelen[one[2]][0])],
    ['wet', (one, set) => set.has(d.wetten[one[3]][0])],
    ['verwijzer', (one, set) => one[4].some((referrer) => set.has(d.verwijzers[referrer][0]))]])
    mark(product, name, d.producten, test);
  const provider = mark(none(d.nameWords), 'ervaring', d.nameWords, (_, set, p) => any(d.skills, p, set, d.terms));
  mark(provider, 'taal', d.nameWords, (_, set, p) => any(d.spoken, p, set, d.languages));
  const area = mark(none(d.gebieden), 'gemeente', d.places, (places, set) => places.some((i) => set.has(d.gemeenten[i][0])));
  const ages = mark(none(d.ages), 'leeftijd', d.ages, ([from, to], set) => [...set].some((age) => age >= from && age <= to));
  const wait = Uint16Array.from(d.wachttijden, ([code, , weeks]) =>
    (wachttijd && !(weeks !== null && weeks <= wachttijd) ? bit.wachttijd : 0) | (plek && code !== 'plek' ? bit.plek : 0) | (geenstop && code === 'stop' ? bit.geenstop : 0));
  const skills = chosen('ervaring');

  // One pass: a row that fails in one facet only would be there without that facet, so it counts among the choices there.
  const rows = orders[volgorde] ?? orders.standaard, fails = new Int32Array(2 ** facets.length), by = dimensions(d, product, provider);
  const all = by.map(({ size }) => new Int32Array(size)), but = Object.fromEntries(by.flatMap(({ size, names }) => names.map((name) => [bit[name], new Int32Array(size)])));
  const ownSkills = new Int32Array(d.terms.length), exact = new Int32Array(d.n), loose = new Int32Array(d.n);
  const [byProduct, byProvider, bySkills, byArea, byAge, byWait] = all;
  // Columns by a name of their own: d has too many members to look one up for every row.
  const { product: productOf, provider: providerOf, area: areaOf, age: ageOf, wait: waitOf, accessible: entry } = d, { start: ownStart, values: ownValues } = d.own;
  const without = hits.map(() => 0);
  let accessible = 0, exacts = 0, looses = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at], p = productOf[row], from = providerOf[row], a = areaOf[row], g = ageOf[row], w = waitOf[row];
    let fail = product[p] | provider[from] | area[a] | ages[g] | wait[w] | (rolstoel && !entry[row] ? ROLSTOEL : 0), fit = STARTS;
    const own = ownStart[row] < ownStart[row + 1];
    if (skills && own) fail = fail & ~ERVARING | (any(d.own, row, skills, d.terms) ? 0 : ERVARING);
    let misses = 0, missed = 0;
    for (let i = 0; i < hits.length && misses < 2; i++) {
      const here = fitOf(d.own, row, from, p, a, hits[i]);
      if (here < fit) fit = here;
      if (here === 0) misses++, missed = i;
    }
    if (misses) fail |= WOORDEN;
    if (misses === 1 && fail === WOORDEN) without[missed]++;
    fails[fail]++;
    if (fail === 0) {
      if (fit === STARTS) exact[exacts++] = row;
      else loose[looses++] = row;
      byProduct[p]++, byProvider[from]++, byArea[a]++, byAge[g]++, byWait[w]++;
      if (!own) bySkills[from]++;
    } else if ((fail & fail - 1) === 0 && but[fail] && !(own && fail === ERVARING)) but[fail][fail & productBits ? p : fail & providerBits ? from : fail === bit.gemeente ? a : fail === bit.leeftijd ? g : w]++;
    if ((fail === 0 || fail === ROLSTOEL) && entry[row]) accessible++;
    if (own && (fail === 0 || fail === ERVARING)) for (let i = ownStart[row]; i < ownStart[row + 1]; i++) ownSkills[ownValues[i]]++;
  }

  by.forEach(({ size, names }, i) => {
    for (const name of names) for (let place = 0, sum = but[bit[name]]; place < size; place++) sum[place] += all[i][place];
  });
  const found = new Int32Array(exacts + looses);
  found.set(exact.subarray(0, exacts));
  found.set(loose.subarray(0, looses), exacts);
  return { hits, fails, without, found, counts: () => count(d, (name) => but[bit[name]], ownSkills, accessible) };
};

// What each facet looks at.
const dimensions = (d, product, provider) => [
  { size: product.length, names: ['perceel', 'product', 'wet', 'verwijzer'] }, { size: provider.length, names: ['taal'] }, { size: provider.length, names: ['ervaring'] },
  { size: d.gebieden.length, names: ['gemeente'] }, { size: d.ages.length, names: ['leeftijd'] }, { size: d.wachttijden.length, names: ['wachttijd', 'plek', 'geenstop'] },
];
const productBits = bit.perceel | bit.product | bit.wet | bit.verwijzer, providerBits = bit.ervaring | bit.taal;

// From rows per product, provider, area, ages and wait to rows per choice.
const count = (d, rowsOf, ownSkills, accessible) => {
  const sum = (length, rows, of) => {
    const counts = new Int32Array(length);
    for (let i = 0; i < rows.length; i++) if (rows[i]) for (let at = 0, choices = of(i); at < choices.length; at++) counts[choices[at]] += rows[i];
    return counts;
  };
  const waits = (rows, test) => d.wachttijden.reduce((total, wait, i) => total + (test(wait) ? rows[i] : 0), 0);
  const ervaring = sum(d.terms.length, rowsOf('ervaring'), (p) => part(d.skills, p));
  ownSkills.forEach((n, i) => { ervaring[i] += n; });
  return {
    gemeente: sum(d.gemeenten.length, rowsOf('gemeente'), (a) => d.places[a]),
    perceel: sum(d.percelen.length, rowsOf('perceel'), (p) => [d.producten[p][2]]),
    product: rowsOf('product'),
    wet: sum(d.wetten.length, rowsOf('wet'), (p) => [d.producten[p][3]]),
    verwijzer: sum(d.verwijzers.length, rowsOf('verwijzer'), (p) => d.producten[p][4]),
    leeftijd: sum(oldest + 1, rowsOf('leeftijd'), (g) => d.years[g]),
    ervaring, taal: d.spoken && sum(d.languages.length, rowsOf('taal'), (p) => part(d.spoken, p)),
    wachttijd: weeksToChoose.map((most) => waits(rowsOf('wachttijd'), ([, , weeks]) => weeks !== null && weeks <= most)),
    plek: waits(rowsOf('plek'), ([code]) => code === 'plek'), geenstop: waits(rowsOf('geenstop'), ([code]) => code !== 'stop'), rolstoel: accessible,
  };
};

// Without a match: what to let go of, and how many there are then. Two at once only when one is not enough.
const loosen = ({ hits, fails, without }) => {
  const words = hits.length < 2 ? [] : hits.map(({ word }, i) => ({ names: [], word, n: without[i] })).filter(({ n }) => n);
  for (const size of [1, 2]) {
    const found = size === 1 ? words : [];
    fails.forEach((n, mask) => {
      const names = facets.filter((name) => mask & bit[name]);
      if (n && names.length === size && !(words.length && names[0] === 'woorden')) found.push({ names, n });
    });
    if (found.length) return found.sort((one, other) => other.n - one.n).slice(0, 5);
  }
  return [];
};

const why = ({ d, v, offered }, row, query) => {
  const hits = wordsOf(query).map((word) => look(d, v, word)), reasons = hits.map((hit) => whyWord(d, v, row, hit)), { keuzes } = query;
  const say = (label, name, holds) => {
    const fitting = offered[name].filter(([code], i) => keuzes[name]?.includes(code) && holds(i)).map(([, words]) => words);
    if (fitting.length) reasons.push(`${label}: ${fitting.join(', ')}.`);
  };
  const p = d.provider[row], one = d.producten[d.product[row]], [from, to] = d.ages[d.age[row]];
  say('Gemeente', 'gemeente', (i) => hasBit(d.gebieden[d.area[row]][0], i));
  say('Groep', 'perceel', (i) => one[2] === i);
  say('Soort hulp', 'product', (i) => d.product[row] === i);
  say('Wet', 'wet', (i) => one[3] === i);
  say('Verwijzing', 'verwijzer', (i) => one[4].includes(i));
  say('Leeftijd', 'leeftijd', (age) => age >= from && age <= to);
  say('Ervaring met', 'ervaring', (i) => skillsOf(d, row).includes(i));
  if (d.spoken) say('Taal', 'taal', (i) => part(d.spoken, p).includes(i));
  const [code, , weeks] = d.wachttijden[d.wait[row]], ago = d.dated[row];
  if (query.wachttijd) reasons.push(`De hulp start binnen ${query.wachttijd} weken: nu ${weeks === 0 ? 'is er plek' : weeks === 1 ? 'is het 1 week' : `zijn het ${weeks} weken`}.`);
  if (query.plek) reasons.push('Er is nu plek.');
  if (query.geenstop) reasons.push('Er is geen aanmeldstop.');
  if (query.rolstoel) reasons.push('U kunt er met een rolstoel in.');
  if (!reasons.length) reasons.push('U koos nog niets. Daarom staat alle hulp in de lijst.');
  const days = ago < 0 ? 0 : daysSince(d, ago), since = days < 1 ? 'van vandaag' : days === 1 ? 'van gisteren' : `${days} dagen oud`;
  reasons.push(ago < 0 ? (code === 'stop' ? 'Wij weten niet sinds wanneer de aanmeldstop geldt.' : 'De wachttijd is nog niet gemeld.') : `${code === 'stop' ? 'De melding van de aanmeldstop' : 'De wachttijd'} is ${since}.`);
  if (d.confirmed?.[row] >= 0) reasons.push(`Op ${dayInWords(d, d.confirmed[row])} zei de aanbieder dat alles nog klopt.`);
  return reasons;
};

onmessage = async ({ data }) => {
  try {
    if (data.rows) {
      ready = load(data.rows);
      where = data.details;
      const { d, offered } = await ready;
      // The first key should not have to wait for code that never ran.
      for (const q of ['', 'b', 'begeleiding', 'begeliedng', 'hulp thuis']) search(await ready, { q, keuzes: {} }).counts();
      postMessage({ choices: offered, day: dayInWords({ ...d, vanaf: d.dag }, 0) });
      return;
    }
    if (data.why !== undefined) {
      // At once, and again when what few people ask for has come.
      const say = async () => postMessage({ why: data.why, reasons: why(await ready, data.why, data.query) });
      await say();
      if (!(await ready).d.spoken) await detailed().then(say, () => {});
      return;
    }
    if (data.languages || data.query.keuzes.taal?.length) await detailed();
    const all = await ready, started = performance.now(), result = search(all, data.query), { found, counts } = result;
    const rows = (from, to) => [...found.subarray(from, to)].map((row) => offer(all.d, row));
    // The first results go ahead: nobody should wait for numbers and for what is not in view yet.
    postMessage({ id: data.id, total: found.length, first: rows(0, data.first), took: performance.now() - started });
    postMessage({ id: data.id, total: found.length, rest: rows(data.first, data.to), counts: counts(), loosen: found.length ? [] : loosen(result) });
  } catch {
    postMessage({ id: data.id, error: true });
  }
};
