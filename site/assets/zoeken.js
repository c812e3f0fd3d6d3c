// The finder's page: form, address bar and results say the same. A worker does the searching.
{
  const form = document.getElementById('zoek'), list = document.getElementById('gevonden'), more = document.getElementById('meer');
  const count = document.getElementById('aantal'), order = document.getElementById('volgordezin'), status = document.getElementById('melding');
  const warning = document.getElementById('letop'), loosen = document.getElementById('ruimer'), box = document.getElementById('facetten');
  const step = 25, few = 8, atOnce = 4;
  const facets = {
    gemeente: 'Gemeente', product: 'Soort hulp', leeftijd: 'Leeftijd in jaren', ervaring: 'Ervaring met', taal: 'Taal', perceel: 'Groep', verwijzer: 'Wie mag verwijzen', wet: 'Wet',
  };
  const flags = { plek: 'Nu plek', geenstop: 'Zonder aanmeldstop', rolstoel: 'Toegankelijk met rolstoel' };
  const orders = {
    standaard: order.textContent,
    wachttijd: 'Kortste wachttijd tot de start eerst. Bij een gelijke wachttijd is de volgorde willekeurig.',
    naam: 'Op naam van de aanbieder, van A tot Z.',
  };
  const weeks = [...form.elements.wachttijd.options].slice(1).map((option) => [option, option.text]);
  const boxes = {}, notes = {}, early = new Set(), reasons = new Map();
  let worker, choices, query, languages = false, shown = step, asked = 0, busy = false, again = false, then, later;

  const make = (name, className, ...content) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content);
    return element;
  };
  const link = (address, text) => Object.assign(make('a', '', text), { href: address });
  const results = (n) => n === 1 ? '1 resultaat' : `${n.toLocaleString('nl-NL')} resultaten`;

  // Every facet is a list of boxes to tick. A long one shows the commonest, and the rest when asked. They come on the page once they
  // are in order, so that nothing moves under the eyes of who reads.
  const drawn = [];
  const draw = () => {
    for (const [name, title] of Object.entries(facets)) {
      boxes[name] = choices[name].map(([code, text]) => {
        const input = Object.assign(make('input'), { type: 'checkbox', name, value: code }), number = make('small');
        return { input, number, code, text, label: make('label', 'vink', input, ' ', name === 'leeftijd' ? code : text, ' ', number) };
      });
      const note = notes[name] = make('small'), summary = make('summary', '', title, ' ', note), group = make('div', name === 'leeftijd' ? 'leeftijden' : '');
      group.setAttribute('role', 'group');
      group.setAttribute('aria-label', title);
      group.append(...boxes[name].map(({ label }) => label));
      const facet = make('details', 'facet', summary, group);
      facet.open = ['gemeente', 'product'].includes(name);
      // Who speaks what is fetched when somebody asks.
      if (name === 'taal') facet.addEventListener('toggle', () => { if (!languages) { languages = true; ask(); } });
      // With one value there is nothing to choose, but an address may still name it.
      if (choices[name].length > 1) drawn.push(facet);
    }
  };

  // After the first counts: the commonest in front, where they stay.
  const unordered = new Set(['product', 'ervaring', 'taal']);
  const arrange = (counts) => {
    for (const name of unordered) {
      if (!boxes[name] || !counts[name]) continue;
      unordered.delete(name);
      boxes[name].forEach((choice, i) => { choice.n = counts[name][i]; });
      const group = boxes[name][0].label.parentElement, sorted = [...boxes[name]].sort((one, other) => other.n - one.n || one.text.localeCompare(other.text, 'nl'));
      group.append(...sorted.map(({ label }) => label));
      if (sorted.length <= few + 2) continue;
      const rest = sorted.slice(few), all = make('button', 'utrecht-button utrecht-button--secondary-action', `Toon alle ${sorted.length}`);
      all.type = 'button';
      for (const { label, input } of rest) label.hidden = !input.checked;
      all.addEventListener('click', () => {
        for (const { label } of rest) label.hidden = false;
        all.remove();
        rest[0].input.focus();
      });
      group.append(all);
    }
  };

  const state = () => {
    const keuzes = {};
    for (const name in boxes) keuzes[name] = boxes[name].filter(({ input }) => input.checked).map(({ code }) => code);
    const { q, wachttijd, volgorde } = form.elements;
    return { q: q.value.trim(), keuzes, wachttijd: +wachttijd.value, volgorde: volgorde.value, ...Object.fromEntries(Object.keys(flags).map((name) => [name, form.elements[name].checked])) };
  };

  // Only what is chosen stands in the address, so that it stays short enough to share.
  const address = ({ q, keuzes, wachttijd, volgorde, ...rest }) => {
    const params = new URLSearchParams();
    if (q) params.set('q', q);
    for (const name in keuzes) for (const code of keuzes[name]) params.append(name, code);
    if (wachttijd) params.set('wachttijd', wachttijd);
    for (const name in flags) if (rest[name]) params.set(name, 'ja');
    if (volgorde !== 'standaard') params.set('volgorde', volgorde);
    return `${location.pathname}${params.size ? `?${params}` : ''}`;
  };

  // What the address says that does not exist is told, and counts for nothing.
  const fill = () => {
    const wrong = [], chosen = {}, selects = ['wachttijd', 'volgorde'];
    for (const [name, value] of new URLSearchParams(location.search)) {
      const known = name === 'q' || name in flags && value === 'ja' || boxes[name]?.some(({ code }) => code === value)
        || selects.includes(name) && value && [...form.elements[name].options].some((option) => option.value === value);
      if (known) (chosen[name] ??= []).push(value);
      else if (value) wrong.push(`${name}=${value}`);
    }
    form.elements.q.value = chosen.q?.[0] ?? '';
    form.elements.wachttijd.value = chosen.wachttijd?.[0] ?? '';
    form.elements.volgorde.value = chosen.volgorde?.[0] ?? 'standaard';
    for (const name in flags) form.elements[name].checked = name in chosen;
    for (const name in boxes) for (const { input, code, label } of boxes[name]) {
      input.checked = chosen[name]?.includes(code) ?? false;
      if (input.checked) {
        label.hidden = false;
        label.closest('details').open = true;
      }
    }
    warning.hidden = !wrong.length;
    warning.textContent = wrong.length ? `In het adres staat iets wat wij niet kennen: ${wrong.map((text) => `‘${text.slice(0, 60)}’`).join(', ')}. Dat telt niet mee.` : '';
  };

  const fail = () => {
    form.classList.add('klaar');
    count.textContent = status.textContent = 'Zoeken lukt nu niet. Gebruik de lijsten onder aan deze pagina.';
  };

  // One question at a time; what was typed meanwhile is asked next, and only the last of it.
  const ask = () => {
    again = busy;
    if (busy || !choices) return;
    busy = true;
    query = state();
    worker.postMessage({ id: ++asked, query, languages, first: atOnce, to: shown });
  };

  const receive = ({ data }) => {
    if (data.error) {
      busy = false;
      return fail();
    }
    if (data.choices) {
      choices = data.choices;
      document.getElementById('gegevens').textContent = `Gegevens van ${data.day}.`;
      draw();
      // What was typed or chosen while the data came goes before what the address says.
      const chosen = [...early].map((field) => [field, field.value, field.checked]);
      fill();
      for (const [field, value, checked] of chosen) Object.assign(field, field.type === 'checkbox' ? { checked } : { value });
      return chosen.length ? changed() : ask();
    }
    if (data.reasons) return reasons.get(data.why)?.replaceChildren(...data.reasons.map((reason) => make('li', '', reason)));
    if (data.first) {
      if (!again) show(data);
      return;
    }
    busy = false;
    if (again) return ask();
    // When the first results have been drawn: what a frame asks for runs before it, what a timer asks for after.
    clearTimeout(later);
    requestAnimationFrame(() => { later = setTimeout(() => { if (data.id === asked) showRest(data); }); });
  };

  const show = (data) => {
    const { q, volgorde } = state();
    count.textContent = data.total ? results(data.total) : 'Niets gevonden';
    order.textContent = data.total ? `${q ? 'Wat precies past, staat eerst. ' : ''}${orders[volgorde]}` : '';
    reasons.clear();
    list.replaceChildren(...data.first.map(row));
  };

  const showRest = (data) => {
    list.append(...data.rest.map(row));
    arrange(data.counts);
    if (drawn.length) {
      box.append(...drawn.splice(0));
      form.classList.add('klaar');
    }
    more.hidden = shown >= data.total;
    for (const name in boxes) {
      if (data.counts[name]) boxes[name].forEach((choice, i) => {
        const text = `(${data.counts[name][i].toLocaleString('nl-NL')})`;
        if (choice.number.textContent !== text) choice.number.textContent = text;
      });
      const ticked = boxes[name].filter(({ input }) => input.checked).length;
      notes[name].textContent = ticked ? `(${ticked} gekozen)` : '';
    }
    for (const name in flags) document.getElementById(`aantal-${name}`).textContent = `(${data.counts[name].toLocaleString('nl-NL')})`;
    weeks.forEach(([option, text], i) => { option.text = `${text} (${data.counts.wachttijd[i].toLocaleString('nl-NL')})`; });
    const advice = widen(data);
    announce(`${count.textContent}. ${data.total ? '' : advice}`);
    then?.();
    then = null;
  };

  let quiet;
  const announce = (text) => {
    clearTimeout(quiet);
    quiet = setTimeout(() => { status.textContent = text; }, 700);
  };

  // Without a match: which choice stands in the way, each with a button that lets go of it.
  const widen = (data) => {
    const { q, keuzes, wachttijd } = state(), said = (name) => name === 'woorden' ? `‘${q}’`
      : name === 'wachttijd' ? `‘${wachttijd} weken’` : name in flags ? `‘${flags[name]}’`
      : boxes[name].filter(({ code }) => keuzes[name].includes(code)).map(({ text }) => `‘${text}’`).join(', ');
    const offers = data.loosen.map(({ names, word, n }) => ({ names, word, text: `Zonder ${word ? `‘${word}’` : names.map(said).join(' en ')} ${n === 1 ? 'is er 1' : `zijn er ${n.toLocaleString('nl-NL')}`}` }));
    loosen.replaceChildren(...offers.map(({ names, word, text }) => {
      const button = Object.assign(make('button', 'utrecht-button utrecht-button--secondary-action', text), { type: 'button' });
      button.addEventListener('click', () => {
        if (word) form.elements.q.value = q.split(/\s+/).filter((one) => !plainly(one).includes(word)).join(' ');
        for (const name of names) {
          if (name === 'woorden') form.elements.q.value = '';
          else if (name === 'wachttijd') form.elements.wachttijd.value = '';
          else if (name in flags) form.elements[name].checked = false;
          else for (const { input } of boxes[name]) input.checked = false;
        }
        changed(true);
        count.focus();
      });
      return make('li', '', button);
    }));
    loosen.hidden = !offers.length;
    return offers.length ? `${offers.map(({ text }) => text).join('. ')}.` : data.total ? '' : 'Wis alles en begin opnieuw.';
  };
  const plainly = (text) => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();

  const row = (found) => {
    const wait = make('p', `wacht ${found.code}`, make('b', '', found.headline));
    if (found.detail) wait.append(make('span', '', ', '), make('small', '', found.detail));
    const why = make('details', '', make('summary', '', 'Waarom staat dit erbij?'));
    const said = query;
    why.addEventListener('toggle', () => {
      if (reasons.has(found.row)) return;
      const all = make('ul');
      why.append(all);
      reasons.set(found.row, all);
      worker.postMessage({ why: found.row, query: said });
    });
    return make('li', '',
      make('h3', 'utrecht-heading-3', link(`/aanbieders/${found.id}/`, found.provider)),
      make('p', '', link(`/producten/${found.product.toLowerCase()}/`, found.productName)),
      wait, make('p', '', `${found.ages} · ${found.where}`), why,
      ...window.lijst ? [window.lijst.button(found.id, `${found.provider}, ${found.productName}`)] : []);
  };

  let typing;
  const changed = (step_) => {
    shown = step;
    ask();
    clearTimeout(typing);
    const go = () => {
      const to = address(state());
      if (to === location.pathname + location.search) return;
      // A choice is a step to go back to; a letter is not.
      history[step_ ? 'pushState' : 'replaceState'](null, '', to);
      warning.hidden = true;
    };
    if (step_) go();
    else typing = setTimeout(go, 300);
  };

  form.addEventListener('input', ({ target }) => choices ? changed(target.name !== 'q') : early.add(target));
  form.addEventListener('submit', (event) => { event.preventDefault(); changed(true); });
  form.addEventListener('reset', () => setTimeout(() => changed(true)));
  more.addEventListener('click', () => {
    const next = list.children.length;
    shown += step;
    then = () => list.children[next]?.querySelector('a').focus();
    ask();
  });
  addEventListener('popstate', () => { fill(); shown = step; ask(); });

  if (matchMedia('(min-width: 64em)').matches) document.getElementById('filters').open = true;
  form.elements.q.value = new URLSearchParams(location.search).get('q') ?? '';
  worker = new Worker(form.dataset.werker);
  worker.onmessage = receive;
  worker.onerror = fail;
  worker.postMessage({ rows: form.dataset.rijen, details: form.dataset.meer });
}
