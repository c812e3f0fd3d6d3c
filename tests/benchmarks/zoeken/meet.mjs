// How long a visitor waits for the first result after a key, on a processor made slower.
// node meet.mjs SITE [RATE]: SITE is a folder that `pdc site build` made; RATE is how many times slower, 4 when left out.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';

const [site, rate = '4'] = process.argv.slice(2);
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
const server = createServer(async ({ url }, answer) => {
  const path = new URL(url, 'http://localhost').pathname;
  try {
    const body = await readFile(join(site, path.endsWith('/') ? `${path}index.html` : path));
    answer.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/html; charset=utf-8' }).end(body);
  } catch {
    answer.writeHead(404).end();
  }
}).listen(0, '127.0.0.1');
await new Promise((there) => server.on('listening', there));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' })).newPage();

// From the key to the frame that shows a result; and what the worker needed, because Chromium slows only the page itself.
await page.addInitScript(() => {
  const Plain = Worker;
  window.worker = [];
  window.seen = [];
  window.Worker = class extends Plain {
    constructor(address) {
      super(address);
      this.addEventListener('message', ({ data }) => { if (data.took !== undefined) window.worker.push(data.took); });
    }
  };
  addEventListener('DOMContentLoaded', () => {
    let key = 0;
    document.getElementById('q').addEventListener('input', () => { key = performance.now(); }, true);
    new MutationObserver(() => {
      const from = key;
      key = 0;
      if (from) requestAnimationFrame(() => setTimeout(() => window.seen.push(performance.now() - from)));
    }).observe(document.getElementById('gevonden'), { childList: true });
  });
});
const slow = await page.context().newCDPSession(page);
await slow.send('Emulation.setCPUThrottlingRate', { rate: +rate });
await page.goto(`http://127.0.0.1:${server.address().port}/zoeken/`);
await page.waitForSelector('#gevonden li');
for (const words of ['begeleiding', 'autisme', 'behandelnig', 'angst delft']) {
  await page.fill('#q', '');
  await page.waitForTimeout(1500);
  for (const letter of words) {
    await page.keyboard.insertText(letter);
    await page.waitForTimeout(400);
  }
}

const say = (name, times, times_) => {
  const sorted = [...times].sort((one, other) => one - other), at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(0);
  console.log(`${name}: ${sorted.length} keer, snelste ${at(0)}, 10 % ${at(0.1)}, mediaan ${at(0.5)}, 90 % ${at(0.9)} ms${times_}`);
};
say(`van toets tot resultaat, pagina ${rate} x trager`, await page.evaluate('seen'), '');
say('waarvan in de worker', await page.evaluate('worker'), ' (op volle snelheid: tel hiervan nog drie keer zoveel bij)');
await browser.close();
server.close();
