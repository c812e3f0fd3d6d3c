// node lighthouse.mjs FOLDER PORT ADDRESS…: serves a built site as the app does (compressed, assets kept for ever) and lets Lighthouse
// judge pages as a mobile visitor gets them. Prints a line of JSON per page: scores, what the speed is made of (milliseconds; the shift
// is a share), and the bytes of the first view without search data.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json",
  ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8", ".xml": "application/xml",
};
const [folder, port, ...addresses] = process.argv.slice(2);
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const server = createServer(async (request, response) => {
  const path = new URL(request.url, "http://x").pathname;
  const file = join(folder, path.endsWith("/") ? path + "index.html" : path);
  try {
    const bytes = brotliCompressSync(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    response.writeHead(200, {
      "Content-Type": types[extname(file)] ?? "application/octet-stream", "Content-Encoding": "br", "Content-Length": bytes.length,
      "Cache-Control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
    });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}).listen(Number(port), "127.0.0.1");

const chrome = await launch({
  chromePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  for (const address of addresses) {
    const { lhr } = await lighthouse(`http://localhost:${port}${address}`, { port: chrome.port, logLevel: "error", output: "json", onlyCategories: ["performance", "accessibility", "best-practices", "seo"] });
    if (lhr.runtimeError) {
      console.error(`${address}: ${lhr.runtimeError.message}`);
      process.exitCode = 1;
      continue;
    }
    const requests = lhr.audits["network-requests"].details.items;
    const value = name => Math.round(lhr.audits[name].numericValue * 1000) / 1000;
    const score = name => Math.round(lhr.categories[name].score * 100);
    console.log(JSON.stringify({
      address, performance: score("performance"), accessibility: score("accessibility"), practices: score("best-practices"), seo: score("seo"),
      firstPaint: value("first-contentful-paint"), largestPaint: value("largest-contentful-paint"), speedIndex: value("speed-index"),
      blocked: value("total-blocking-time"), shift: value("cumulative-layout-shift"),
      bytes: requests.filter(one => !/zoekdata|wachtdata/.test(one.url)).reduce((sum, one) => sum + one.transferSize, 0), requests: requests.length,
      strangers: requests.filter(one => !one.url.startsWith(`http://localhost:${port}/`)).length,
      wrong: Object.values(lhr.audits).filter(audit => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative").map(audit => audit.id),
    }));
  }
} finally {
  await chrome.kill();
  server.close();
}
