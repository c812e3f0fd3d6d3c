// The list side by side. Which offers it holds stands behind the # of the address, so no server ever hears it.
{
  const page = document.getElementById('vergelijking'), status = document.getElementById('melding'), share = document.getElementById('deeladres');
  const { most, read, write } = window.lijst;
  // Columns are as wide as their longest word; one that no language has may break.
  const breakable = (text) => typeof text === 'string' && /\S{25}/.test(text) ? text.match(/[^\s@.-]{1,8}[@.-]?|\s+|[@.-]/g).flatMap((piece) => [piece, document.createElement('wbr')]) : [text];
  const make = (name, className, ...content) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content.flatMap(breakable));
    return element;
  };
  const link = (address, text) => Object.assign(make('a', '', text), { href: address });
  const press = (text, act) => {
    const button = Object.assign(make('button', 'utrecht-button utrecht-button--secondary-action', text), { type: 'button' });
    button.addEventListener('click', act);
    return button;
  };
  let d, apply, places;

  const shared = () => decodeURIComponent(location.hash.slice(1)).split(',').filter((id) => /^[a-z0-9-]{1,80}\/[a-z0-9]{1,9}$/.test(id));
  const keep = (ids) => {
    history.replaceState(null, '', ids.length ? `#${ids}` : location.pathname);
    write(ids);
    draw();
  };

  const draw = () => {
    const asked = [...new Set(shared())], ids = asked.slice(0, most), gone = ids.filter((id) => !places.has(now(id))), here = ids.filter((id) => places.has(now(id)));
    const notes = [];
    if (gone.length) notes.push(`Dit aanbod staat niet meer in de gids: ${gone.map((id) => `‘${id}’`).join(', ')}.`);
    if (asked.length > most) notes.push(`Een lijst heeft ten hoogste ${most} keuzes. De rest laten wij niet zien.`);
    const note = document.getElementById('letop');
    note.hidden = !notes.length;
    note.textContent = notes.join(' ');
    document.getElementById('leeg').hidden = here.length > 0;
    document.getElementById('gevuld').hidden = here.length === 0;
    share.value = location.href;
    document.getElementById('dag').textContent = `Stand van ${dayInWords({ ...d, vanaf: d.dag }, 0)}.`;
    page.querySelector('tbody').replaceChildren(...here.map((id) => line(id, offer(d, places.get(now(id))), places.get(now(id)))));
  };

  // Who changed its name is found under its former one too.
  const now = (id) => {
    const [address, product] = id.split('/');
    return Object.hasOwn(d.vroeger, address) ? `${slugOf(d, d.vroeger[address])}/${product}` : id;
  };

  const line = (id, found, row) => {
    const p = d.provider[row], cell = (title, ...content) => {
      const element = make('td', '', ...content.length ? content : ['niet bekend']);
      element.dataset.kop = title;
      return element;
    };
    const wait = make('p', `wacht ${found.code}`, make('b', '', found.headline));
    if (found.detail) wait.append(make('span', '', ', '), make('small', '', [found.detail, found.after].filter(Boolean).join(' · ')));
    const who = make('th', '', link(`/aanbieders/${found.id}/`, found.provider), make('br'), found.productName);
    who.scope = 'row';
    const contacts = [[apply.telefoon[p], (text) => link(`tel:${text.replace(/[^0-9+]/g, '')}`, text)], [apply.email[p], (text) => link(`mailto:${text}`, text)], [apply.website[p], (text) => link(text, 'aanmelden op de website')]]
      .filter(([text]) => text).flatMap(([text, to]) => [make('br'), to(text)]);
    const remove = press('Verwijder', () => {
      const before = shared(), at = before.indexOf(id);
      keep(before.filter((one) => one !== id));
      const undo = press('Zet terug', () => { keep(before); status.textContent = `${found.provider} staat weer op uw lijst.`; page.querySelectorAll('tbody button')[at]?.focus(); });
      status.replaceChildren(`${found.provider} is van uw lijst. `, undo);
      undo.focus();
    });
    remove.setAttribute('aria-label', `Verwijder: ${found.provider}, ${found.productName}`);
    const skills = [...skillsOf(d, row)].map((term) => d.terms[term]), languages = [...part(d.spoken, p)].map((language) => d.languages[language]);
    return make('tr', '', who, cell('Wachttijd', wait), cell('Leeftijd', found.ages), cell('Waar', found.where), cell('Talen', ...languages.length ? [sentence(languages)] : []),
      cell('Ervaring met', ...skills.length ? [sentence(skills)] : []), cell('Aanmelden', apply.verwijzing[d.product[row]], ...contacts), make('td', 'nietopdruk', remove));
  };

  const start = async () => {
    const [rows, details, ways] = await Promise.all([page.dataset.rijen, page.dataset.meer, page.dataset.aanmelden].map(fetchAll));
    addDetails(d = decode(rows), details);
    apply = { ...ways, telefoon: lines(ways.telefoon), email: lines(ways.email), website: lines(ways.website) };
    places = new Map();
    for (let p = 0; p < d.nameWords.length; p++) {
      const address = slugOf(d, p);
      for (let row = d.start[p]; row < d.start[p + 1]; row++) places.set(`${address}/${d.producten[d.product[row]][0].toLowerCase()}`, row);
    }
    // A list that somebody shared becomes the list of this tab.
    keep(location.hash.length > 1 ? shared() : read());
    document.getElementById('klaar').hidden = false;
  };

  document.getElementById('druk').addEventListener('click', () => print());
  document.getElementById('kopie').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(share.value);
      status.textContent = 'Het adres van uw lijst is gekopieerd.';
    } catch {
      share.select();
      status.textContent = 'Het adres is geselecteerd. Kopieer het met uw toetsenbord.';
    }
  });
  addEventListener('hashchange', () => { write(shared()); draw(); });
  start().catch(() => {
    for (const id of ['leeg', 'gevuld']) document.getElementById(id).hidden = true;
    document.getElementById('klaar').hidden = false;
    status.textContent = 'Uw lijst is nu niet te laten zien. Probeer het straks opnieuw.';
  });
}
