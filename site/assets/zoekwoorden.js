// Finds words in names, specialities, products and municipalities. Every different word is looked at once, so that a word in the
// middle of a compound and a misspelt word are found too.
const plain = (text) => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
const split = (text) => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const [LOOKS_LIKE, INSIDE, STARTS] = [1, 2, 3];

const vocabulary = (d) => {
  const ids = new Map(), terms = [], id = (term) => {
    let found = ids.get(term);
    if (found === undefined) ids.set(term, found = terms.push(term) - 1);
    return found;
  };
  const of = (text) => split(text).map(id);
  const nameTerms = d.words.map(of);
  return {
    terms, nameTerms,
    skillTerms: d.terms.map(of),
    placeTerms: d.gemeenten.map(([, name]) => of(name)),
    // Per product: where a word may stand, in the words that the explanation uses.
    productTerms: d.producten.map(([code, name, lot, , , summary]) => [['de naam van de soort hulp', of(name)], ['de code van de soort hulp', of(code)], ['de uitleg van de soort hulp', of(summary)], ['de groep', of(d.percelen[lot][1])]]),
  };
};

// Letters that differ, with two that changed places as one; more than `most` is as good as infinite.
const scratch = [0, 1, 2].map(() => new Uint8Array(256));
const differs = (one, other, length, most) => {
  if (Math.abs(one.length - length) > most || Math.max(one.length, length) > 250) return most + 1;
  let [before, last, row] = scratch;
  for (let j = 0; j <= length; j++) last[j] = j;
  for (let i = 1; i <= one.length; i++) {
    let least = row[0] = i;
    for (let j = 1; j <= length; j++) {
      const a = one.charCodeAt(i - 1), b = other.charCodeAt(j - 1);
      let cost = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a === b ? 0 : 1));
      if (i > 1 && j > 1 && a === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === b) cost = Math.min(cost, before[j - 2] + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return last[length];
};

// How well each term fits a word: 0 not, LOOKS_LIKE, INSIDE, STARTS. What looks like it counts only when nothing else does.
const fits = (terms, word) => {
  const level = new Uint8Array(terms.length);
  let found = false;
  for (let i = 0; i < terms.length; i++) {
    const at = terms[i].indexOf(word);
    if (at === 0) level[i] = STARTS;
    else if (at > 0 && word.length > 3) level[i] = INSIDE;
    found ||= level[i] > 0;
  }
  if (found || word.length < 4) return level;

  const most = word.length > 5 ? 2 : 1;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i], length = term.length;
    // The whole term, or its beginning: who is still typing has not written the end.
    if (differs(word, term, length, most) <= most || length > word.length && differs(word, term, word.length, most) <= most) level[i] = LOOKS_LIKE;
  }
  return level;
};

const best = (level, terms) => {
  let most = 0;
  for (let i = 0; i < terms.length; i++) if (level[terms[i]] > most) most = level[terms[i]];
  return most;
};

// How well a word fits each provider, product, speciality and area.
const look = (d, v, word) => {
  const level = fits(v.terms, word);
  const skill = v.skillTerms.map((terms) => best(level, terms)), place = v.placeTerms.map((terms) => best(level, terms));
  const nameWord = v.nameTerms.map((terms) => best(level, terms));
  const provider = new Uint8Array(d.nameWords.length), skills = new Uint8Array(provider.length);
  for (let p = 0; p < provider.length; p++) {
    let most = 0;
    for (const name of d.nameWords[p]) if (nameWord[name] > most) most = nameWord[name];
    provider[p] = most;
    most = 0;
    for (let i = d.skills.start[p]; i < d.skills.start[p + 1]; i++) if (skill[d.skills.values[i]] > most) most = skill[d.skills.values[i]];
    skills[p] = most;
  }
  return {
    word, level, skill, place, provider, skills,
    // What only the explanation or the group says comes after what is called so.
    product: Uint8Array.from(v.productTerms, (fields) => Math.max(...fields.map(([, terms], i) => Math.min(best(level, terms), i < 2 ? STARTS : INSIDE)))),
    // A misspelt or half a name of a municipality is no reason to show all that is offered there.
    area: Uint8Array.from(d.places, (places) => places.some((i) => place[i] === STARTS) ? STARTS : 0),
  };
};

const fitOf = ({ start, values }, row, provider, product, area, hit) => {
  let most = hit.provider[provider];
  if (hit.product[product] > most) most = hit.product[product];
  if (hit.area[area] > most) most = hit.area[area];
  if (start[row] === start[row + 1]) return hit.skills[provider] > most ? hit.skills[provider] : most;
  for (let i = start[row]; i < start[row + 1]; i++) if (hit.skill[values[i]] > most) most = hit.skill[values[i]];
  return most;
};

// Where a word stands in an offer, as a sentence.
const whyWord = (d, v, row, hit) => {
  const p = d.provider[row], found = [];
  const field = (where, terms) => {
    for (const term of terms) if (hit.level[term]) found.push([hit.level[term], where, v.terms[term]]);
  };
  field('de naam van de aanbieder', d.nameWords[p].flatMap((word) => v.nameTerms[word]));
  for (const [where, terms] of v.productTerms[d.product[row]]) field(where, terms);
  for (const skill of skillsOf(d, row)) field(`de ervaring (${d.terms[skill]})`, v.skillTerms[skill]);
  d.gemeenten.forEach(([, name], i) => { if (hit.place[i] === STARTS && hasBit(d.gebieden[d.area[row]][0], i)) found.push([STARTS, `de gemeenten (${name})`, plain(name)]); });
  const [level, where, term] = found.reduce((one, other) => other[0] > one[0] ? other : one, [0, '', '']);
  return level === LOOKS_LIKE ? `‘${hit.word}’ lijkt op ‘${term}’ in ${where}.` : `‘${hit.word}’ staat in ${where}.`;
};
