// Takes back all that an earlier version kept, and then itself.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('pdc-')) await caches.delete(name);
  await registration.unregister();
})()));
