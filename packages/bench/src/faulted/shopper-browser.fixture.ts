import type { Environment, KeepingPlace, TabChannel } from '@tillkit/headless'

/** A tab as the till sees it: storage, locks and channels of its browser, and a network that ends with it. */
export interface ShopperTab {
  readonly environment: Environment
  readonly fetch: typeof fetch
  /** The page goes away: what it waits for is dropped, it writes and sends no more, its locks are free. */
  close(): void
  /** The same tab after a reload: what its sessionStorage had is there. */
  reopen(): ShopperTab
}

/** A shopper's browser: one localStorage and one set of locks for all tabs. */
export interface ShopperBrowser {
  open(): ShopperTab
}

/** Opens a browser that nobody else uses. */
export function openShopperBrowser(): ShopperBrowser {
  const local = new Map<string, string>()
  const ends = new Set<TabChannel & { readonly name: string }>()
  const tails = new Map<string, Promise<unknown>>()

  function openTab(session: Map<string, string>): ShopperTab {
    const gone = new AbortController()
    const { signal } = gone
    const died = new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()))
    const place = (map: Map<string, string>): KeepingPlace => ({
      getItem: key => map.get(key) ?? null,
      setItem: (key, value) => void (signal.aborted || map.set(key, value)),
      removeItem: key => void (signal.aborted || map.delete(key)),
    })
    class Channel implements TabChannel {
      onmessage: TabChannel['onmessage'] = null
      readonly name: string
      constructor(name: string) {
        this.name = name
        ends.add(this)
        signal.addEventListener('abort', () => this.close())
      }
      postMessage(data: unknown) {
        for (const end of ends)
          if (end !== this && end.name === this.name) queueMicrotask(() => end.onmessage?.({ data }))
      }
      close() {
        ends.delete(this)
      }
    }
    return {
      environment: {
        localStorage: place(local),
        sessionStorage: place(session),
        BroadcastChannel: Channel,
        crypto: globalThis.crypto,
        navigator: {
          onLine: true,
          locks: {
            request(name, task) {
              const run = (tails.get(name) ?? Promise.resolve()).then(() =>
                signal.aborted ? undefined : task(),
              )
              tails.set(
                name,
                Promise.race([run, died]).catch(() => {}),
              )
              return run
            },
          },
        },
      },
      fetch: async (input, init) => {
        const request = new Request(input, init)
        const mine = AbortSignal.any([signal, request.signal])
        return fetch(request, { signal: mine })
      },
      close: () => gone.abort(new TypeError('The page is gone')),
      reopen: () => openTab(session),
    }
  }
  return { open: () => openTab(new Map()) }
}
