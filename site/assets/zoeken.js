// The finder's page: form, address bar and results say the same. The searching itself is done by a worker.
{
  const form = document.getElementById('zoek');
  const count = document.getElementById('aantal');
  const list = document.getElementById('gevonden');
  const more = document.getElementById('meer');
  const step = 25;
  let worker, shown = step, asked = 0, answer;

  const make = (name, className, ...content) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content);
    return element;
  };
  const link = (address, text) => {
    const element = make('a', '', text);
    element.href = address;
    return element;
  };

  // Only what is filled in stands in the address, so that it stays short enough to share.
  const query = () => {
    const params = new URLSearchParams(new FormData(form));
    for (const [name, value] of [...params]) if (!value.trim()) params.delete(name);
    return params;
  };

  const fill = () => {
    const params = new URLSearchParams(location.search);
    for (const field of form.elements) {
      if (!field.name) continue;
      if (field.type === 'checkbox') field.checked = params.has(field.name);
      else field.value = params.get(field.name) ?? '';
    }
  };

  const ask = () => {
    if (!worker) {
      worker = new Worker(form.dataset.werker);
      worker.onmessage = receive;
      worker.onerror = () => { count.textContent = 'Zoeken lukt nu niet. Gebruik de lijsten hieronder.'; };
      worker.postMessage({ rows: form.dataset.rijen });
      count.textContent = 'Zoekgegevens worden opgehaald …';
    }
    worker.postMessage({ id: ++asked, query: Object.fromEntries(query()), from: 0, to: shown });
  };

  const receive = ({ data }) => {
    if (data.error) {
      count.textContent = 'Zoeken lukt nu niet. Gebruik de lijsten hieronder.';
      return;
    }
    if (data.id !== asked) return;
    answer = data;
    const n = data.total;
    count.textContent = n === 0
      ? 'Niets gevonden. Zoek op minder woorden, of kies bij een filter weer ‘alle’.'
      : `${n === 1 ? '1 resultaat' : `${n.toLocaleString('nl-NL')} resultaten`}. Kortste wachttijd eerst; bij een gelijke wachttijd is de volgorde willekeurig.`;
    list.replaceChildren(...data.rows.map(row));
    more.hidden = data.rows.length >= n;
  };

  const row = (found) => {
    const wait = make('p', `wacht ${found.code}`, make('b', '', found.headline));
    if (found.detail) wait.append(make('span', '', ', '), make('small', '', found.detail));
    return make('li', '',
      make('h3', 'utrecht-heading-3', link(`/aanbieders/${found.slug}/${found.product.toLowerCase()}/`, found.provider)),
      make('p', '', link(`/producten/${found.product.toLowerCase()}/`, found.productName)),
      wait,
      make('p', '', `${found.ages} · ${found.where}`));
  };

  let timer;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      shown = step;
      const text = query().toString();
      history.replaceState(null, '', text ? `?${text}` : location.pathname);
      ask();
    }, 120);
  };

  form.addEventListener('input', changed);
  form.addEventListener('submit', (event) => { event.preventDefault(); changed(); });
  form.addEventListener('reset', () => setTimeout(changed));
  more.addEventListener('click', () => {
    const next = list.children.length;
    shown += step;
    const go = (event) => {
      if (event.data.id !== asked) return;
      worker.removeEventListener('message', go);
      list.children[next]?.querySelector('a').focus();
    };
    worker.addEventListener('message', go);
    ask();
  });
  addEventListener('popstate', () => { fill(); ask(); });

  document.getElementById('zoeker').hidden = false;
  if (matchMedia('(min-width: 64em)').matches) form.querySelector('details').open = true;
  fill();
  ask();
}
