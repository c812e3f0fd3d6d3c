// The visitor's own list: addresses of offers, kept in this tab and nowhere else. Puts a button beside every waiting time.
{
  const most = 10, key = 'lijst', main = document.querySelector('main');
  let kept = [];
  const read = () => {
    try { kept = JSON.parse(sessionStorage.getItem(key)) ?? kept; } catch { /* A browser that keeps nothing: then for this page only. */ }
    return kept;
  };
  const write = (ids) => {
    kept = ids;
    try { sessionStorage.setItem(key, JSON.stringify(ids)); } catch { /* See above. */ }
    say();
  };

  const bar = document.createElement('p');
  bar.className = 'mijnlijst';
  bar.setAttribute('role', 'status');
  const say = (extra = '') => {
    const n = read().length;
    const link = document.createElement('a');
    link.href = `/vergelijken/#${kept}`;
    link.textContent = 'Bekijk en vergelijk';
    bar.replaceChildren(...n ? [`${extra}Op uw lijst: ${n} van ${most}. `, link] : []);
    for (const button of document.querySelectorAll('[data-lijst]')) {
      const on = kept.includes(button.dataset.lijst);
      button.textContent = on ? 'Haal van mijn lijst' : 'Zet op mijn lijst';
      button.setAttribute('aria-label', `${button.textContent}: ${button.dataset.naam}`);
    }
  };

  const button = (id, name) => {
    const element = document.createElement('button');
    Object.assign(element, { type: 'button', className: 'utrecht-button utrecht-button--secondary-action' });
    Object.assign(element.dataset, { lijst: id, naam: name });
    const on = read().includes(id);
    element.textContent = on ? 'Haal van mijn lijst' : 'Zet op mijn lijst';
    element.setAttribute('aria-label', `${element.textContent}: ${name}`);
    element.addEventListener('click', () => {
      if (read().includes(id)) write(kept.filter((one) => one !== id));
      else if (kept.length < most) write([...kept, id]);
      else say('Uw lijst is vol: haal er eerst iets af. ');
    });
    return element;
  };

  // An offer is known by its page: the page itself, or the link beside the waiting time.
  const offer = /^\/aanbieders\/([^/]+\/[^/]+)\/$/;
  if (main && !document.getElementById('zoek') && !document.getElementById('vergelijking')) {
    for (const wait of main.querySelectorAll('.wacht')) {
      const row = wait.closest('tr, li'), link = row?.querySelector('a'), id = offer.exec(row ? link?.pathname : location.pathname)?.[1];
      if (id) wait.after(button(id, row ? `${link.textContent}, ${document.querySelector('h1').textContent}` : document.querySelector('h1').textContent));
    }
  }
  if (!document.getElementById('vergelijking')) main?.append(bar);
  addEventListener('pageshow', () => say());
  say();
  window.lijst = { most, read, write, button };
  navigator.serviceWorker?.register('/sw.js');
}
