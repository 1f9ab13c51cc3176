import type { Page } from 'playwright-core'

/** A request as it left the browser. */
export interface Sent {
  readonly url: string
  readonly method: string
  /** `Document`, `Script`, `Fetch`, `Image`, `Preflight`, `Ping`, `Prefetch` … */
  readonly type: string
  readonly body: string
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>
}

/** What a browser sent and kept. */
export interface PrivacyLog {
  readonly sent: Sent[]
  /** Each write to Web Storage, as `set local till:…`. */
  readonly writes: string[]
  /** What is kept now, of whatever kind, as `local till:…` → its text. */
  kept(): Promise<Record<string, string>>
}

/** Writes down all that a page sends and keeps, from below the page: it cannot tell. Call it before navigation. */
export async function keepLog(page: Page): Promise<PrivacyLog> {
  const cdp = await page.context().newCDPSession(page)
  const sent: Sent[] = []
  const byId = new Map<string, Sent>()
  const early = new Map<string, Record<string, string>>()
  const writes: string[] = []
  const lower = (headers: Record<string, string>) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other' }) => {
    const { url, method, headers, postData: body = '' } = request
    if (url.startsWith('data:')) return
    const entry: Sent = { url, method, type, body, headers: { ...lower(headers), ...early.get(requestId) } }
    sent.push(entry)
    byId.set(requestId, entry)
  })
  // What the network service adds: cookies, the referrer, the origin. It may be told of before the request.
  cdp.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => {
    const entry = byId.get(requestId)
    if (entry) entry.headers = { ...entry.headers, ...lower(headers) }
    else early.set(requestId, lower(headers))
  })
  cdp.on('Network.webSocketCreated', ({ url }) =>
    sent.push({ url, method: 'GET', type: 'WebSocket', body: '', headers: {} }),
  )
  const nameOf = (isLocal: boolean, key: string) => `${isLocal ? 'local' : 'session'} ${key}`
  cdp.on('DOMStorage.domStorageItemAdded', ({ storageId, key }) =>
    writes.push(nameOf(storageId.isLocalStorage, key)),
  )
  cdp.on('DOMStorage.domStorageItemUpdated', ({ storageId, key }) =>
    writes.push(nameOf(storageId.isLocalStorage, key)),
  )
  await cdp.send('Network.enable')
  await cdp.send('DOMStorage.enable')
  return {
    sent,
    writes,
    async kept() {
      const inPage = await page.evaluate(async () => {
        const all: Record<string, string> = {}
        for (const key of Object.keys(localStorage)) all[`local ${key}`] = localStorage.getItem(key) ?? ''
        for (const key of Object.keys(sessionStorage))
          all[`session ${key}`] = sessionStorage.getItem(key) ?? ''
        for (const { name = '' } of await indexedDB.databases()) all[`database ${name}`] = ''
        for (const name of 'caches' in window ? await caches.keys() : []) all[`cache ${name}`] = ''
        const workers = (await navigator.serviceWorker?.getRegistrations()) ?? []
        for (const { scope } of workers) all[`worker ${scope}`] = ''
        return all
      })
      const cookies = await page.context().cookies()
      return { ...inPage, ...Object.fromEntries(cookies.map(it => [`cookie ${it.name}`, it.value])) }
    },
  }
}
