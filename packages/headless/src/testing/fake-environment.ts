import type { Environment, HeardEvent, KeepingPlace, TabChannel } from '../store/environment.ts'

/** The environment of one tab. */
export interface FakeTab extends Environment {
  /** The tab's realm ends: its locks are given back and it writes no more. */
  die(): void
  /** Whether a lock is held or waited for: such a page is not kept by the browser when it is left. */
  readonly locked: boolean
  /** Left, and kept in the browser's memory: hears nothing. Then back again. */
  away: boolean
  /** The page is left. */
  leave(): void
  /** It is shown again from memory. */
  comeBack(): void
}

/** A browser of several tabs: one storage, one set of locks, channels between tabs. */
export interface FakeBrowser {
  readonly local: Map<string, string>
  /** Opens a tab; `session` is its sessionStorage, to be passed on over a reload. */
  tab(session?: Map<string, string>): FakeTab
  online: boolean
  /** Storage throws while true. */
  blocked: boolean
  /** Storage takes nothing new while true. */
  full: boolean
  goOnline(): void
  /** Fires the storage event, as in a tab that did not write. */
  tellStorage(key: string): void
  /** How many listeners and channels are open. */
  listening(): number
}

interface Heard {
  readonly tab: FakeTab
  readonly type: string
  readonly listener: (event: HeardEvent) => void
}

/** A browser without Web Locks or channels where told so. */
export function fakeBrowser({
  locks: hasLocks = true,
  channels = true,
}: {
  readonly locks?: boolean
  readonly channels?: boolean
} = {}): FakeBrowser {
  const local = new Map<string, string>()
  const ends = new Map<string, Set<Channel>>()
  const listeners: Heard[] = []
  const fire = (type: string, event: HeardEvent, to: (tab: FakeTab) => boolean) => {
    for (const one of [...listeners]) if (one.type === type && to(one.tab)) one.listener({ type, ...event })
  }
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
        if (browser.full) throw new Error('QuotaExceededError')
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
    readonly away: () => boolean
    constructor(name: string, away = () => false) {
      this.#name = name
      this.away = away
      ends.set(name, (ends.get(name) ?? new Set()).add(this))
    }
    postMessage(data: unknown) {
      const copy = structuredClone(data)
      for (const end of ends.get(this.#name) ?? [])
        if (end !== this && !end.away()) queueMicrotask(() => end.onmessage?.({ data: copy }))
    }
    close() {
      ends.get(this.#name)?.delete(this)
    }
  }
  const browser: FakeBrowser = {
    local,
    online: true,
    blocked: false,
    full: false,
    tab(session = new Map()) {
      let dead = false
      let locks = 0
      let bury = () => {}
      const death = new Promise<void>(resolve => {
        bury = resolve
      })
      const held: (() => void)[] = []
      const request = async (_name: string, task: () => Promise<unknown>) => {
        if (tab.away) await new Promise<void>(resolve => held.push(resolve))
        locks++
        const before = queue
        const run = before.then(() => (dead ? undefined : task()))
        // What dies gives back its own turn, not that of the one before it.
        queue = before.then(() => Promise.race([run, death])).catch(() => {})
        return run.finally(() => locks--)
      }
      const tab: FakeTab = {
        localStorage: place(local, () => dead),
        sessionStorage: place(session, () => dead),
        ...(channels && {
          BroadcastChannel: class extends Channel {
            constructor(name: string) {
              super(name, () => tab.away)
            }
          },
        }),
        navigator: {
          get onLine() {
            return browser.online
          },
          ...(hasLocks && { locks: { request } }),
        },
        addEventListener: (type, listener) => void listeners.push({ tab, type, listener }),
        removeEventListener(type, listener) {
          const index = listeners.findIndex(
            one => one.tab === tab && one.type === type && one.listener === listener,
          )
          if (index >= 0) listeners.splice(index, 1)
        },
        die() {
          dead = true
          bury()
        },
        get locked() {
          return locks > 0
        },
        away: false,
        leave() {
          fire('pagehide', {}, one => one === tab)
          tab.away = true
        },
        comeBack() {
          tab.away = false
          for (const go of held.splice(0)) go()
          fire('pageshow', { persisted: true }, one => one === tab)
        },
      }
      return tab
    },
    tellStorage(key) {
      fire('storage', { key }, tab => !tab.away)
    },
    listening: () => listeners.length + [...ends.values()].reduce((sum, set) => sum + set.size, 0),
    goOnline() {
      browser.online = true
      fire('online', {}, tab => !tab.away)
    },
  }
  return browser
}
