/**
 * Throws away what the page's service worker has kept of an address. One that answers whatever it has seen once, `no-store` or
 * not, would tell a cart as it was before the change just made, and the next change would be built on that.
 */
export async function forgetCopies(url: string | URL): Promise<void> {
  try {
    // Asked first: where no worker is in between, nobody's storage is opened.
    if (!navigator.serviceWorker.controller) return
    for (const name of await caches.keys())
      await (await caches.open(name)).delete(url, { ignoreSearch: true, ignoreVary: true })
  } catch {
    // There is none, or no storage: on a server, in a sandbox, on a page that forbids it.
  }
}
