import type { Environment, KeepingPlace, TabChannel } from '../store/environment.ts'

/** The environment of one tab. */
export interface FakeTab extends Environment {
  /** The tab's realm ends: its locks are given back and it writes no more. */
  die(): void
}

/** A browser of several tabs: one storage, one set of locks, channels between tabs. */
export interface FakeBrowser {
  readonly local: Map<string, string>
  /** Opens a tab; `session` is its sessionStorage, to be passed on over a reload. */
  tab(session?: Map<string, string>): FakeTab
  online: boolean
  /** Storage throws while true. */
  blocked: boolean
  goOnline(): void
  /** Fires the storage event, as in a tab that did not write. */
  tellStorage(key: string): void
  /** How many listeners and channels are open. */
  listening(): number
}

/** A browser without Web Locks or channels where told so. */
export function fakeBrowser({
  locks = true,
  channels = true,
}: {
  readonly locks?: boolean
  readonly channels?: boolean
} = {}): FakeBrowser {
  const local = new Map<string, string>()
  const ends = new Map<string, Set<TabChannel>>()
  const listeners: { type: string; listener: (event: { key?: string | null }) => void }[] = []
  let queue: Promise<unknown> = Promise.resolve()
  const place = (map: Map<string, string>, isDead: () => boolean): KeepingPlace => {
    const guard = () => {
      if (browser.blocked) throw new Error('SecurityError')
    }
    return {
      getItem(key) {
        guard()
        return map.get(key) ?? null
      },
      setItem(key, value) {
        guard()
        if (!isDead()) map.set(key, value)
      },
      removeItem(key) {
        guard()
        if (!isDead()) map.delete(key)
      },
    }
  }
  class Channel implements TabChannel {
    onmessage: TabChannel['onmessage'] = null
    readonly #name: string
    constructor(name: string) {
      this.#name = name
      ends.set(name, (ends.get(name) ?? new Set()).add(this))
    }
    postMessage(data: unknown) {
      const copy = structuredClone(data)
      for (const end of ends.get(this.#name) ?? [])
        if (end !== this) queueMicrotask(() => end.onmessage?.({ data: copy }))
    }
    close() {
      ends.get(this.#name)?.delete(this)
    }
  }
  const browser: FakeBrowser = {
    local,
    online: true,
    blocked: false,
    tab(session = new Map()) {
      let dead = false
      let bury = () => {}
      const death = new Promise<void>(resolve => {
        bury = resolve
      })
      return {
        localStorage: place(local, () => dead),
        sessionStorage: place(session, () => dead),
        ...(channels && { BroadcastChannel: Channel }),
        navigator: {
          get onLine() {
            return browser.online
          },
          ...(locks && {
            locks: {
              request: (_name: string, task: () => Promise<unknown>) => {
                const run = queue.then(() => (dead ? undefined : task()))
                queue = Promise.race([run, death]).catch(() => {})
                return run
              },
            },
          }),
        },
        addEventListener: (type, listener) => void listeners.push({ type, listener }),
        removeEventListener(type, listener) {
          const index = listeners.findIndex(one => one.type === type && one.listener === listener)
          if (index >= 0) listeners.splice(index, 1)
        },
        die() {
          dead = true
          bury()
        },
      }
    },
    tellStorage(key) {
      for (const { type, listener } of [...listeners]) if (type === 'storage') listener({ key })
    },
    listening: () => listeners.length + [...ends.values()].reduce((sum, set) => sum + set.size, 0),
    goOnline() {
      browser.online = true
      for (const { type, listener } of [...listeners]) if (type === 'online') listener({})
    },
  }
  return browser
}
