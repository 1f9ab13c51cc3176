import type { PageStore } from '@tillkit/widgets/mount'
import type { TillRegistry, TillWindow } from '../registry.ts'
import { isBearable } from './is-bearable.ts'
import { type PageRealm, type PageStores, type RealmLine, realmKey } from './realm.ts'

type Frame = TillWindow & { [realmKey]?: PageRealm }

/** How often a page may throw the realm away before the till makes do without. */
const lives = 20

/**
 * Opens a hidden frame of the page's origin, whose built-ins nobody has touched, and runs the loader there. This itself runs in
 * the tampered realm: it uses little of the language, and promises by `await` alone. Resolves to what leads there; to undefined
 * where the page's policies or its sandbox refuse it, and throws where the till could not work in the page's own either. When the
 * page throws the frame away another takes its place; `giveUp` is called once that does not help.
 */
export async function openRealm(
  script: HTMLScriptElement | null,
  others: readonly Element[],
  stores: PageStores | undefined,
  giveUp: () => void,
): Promise<RealmLine | undefined> {
  let left = lives
  // An inline script has no address to run from.
  const open = async () => (script?.src ? openFrame({ script, others }, stores, lost) : undefined)
  const lost = async () => {
    registry = left-- > 0 ? await open() : undefined
    if (!registry) giveUp()
  }
  let registry = await open()
  if (registry)
    return {
      adopt: script => registry?.adopt(script),
      load: async file => registry?.load(file),
    }
  if (await isBearable()) return undefined
  throw script
}

async function openFrame(
  page: Omit<PageRealm, 'begun'>,
  stores: PageStores | undefined,
  lost: () => void,
): Promise<TillRegistry | undefined> {
  const frame: HTMLIFrameElement = documents('createElement').call(window.document, 'iframe')
  let realm: Frame | null = null
  let registry: TillRegistry | undefined
  try {
    frame.setAttribute('aria-hidden', 'true')
    frame.tabIndex = -1
    frame.style.setProperty('display', 'none', 'important')
    // Beside the body, which pages swap.
    documents('documentElement').appendChild(frame)
    realm = frame.contentWindow as Frame | null
    if (realm) registry = await begin(realm, page, stores)
  } catch {
    // In a sandbox the frame has another origin; a policy may refuse the script's address.
  }
  if (!registry) frame.remove()
  else if (realm)
    // The realm's own listens to the page.
    realm.EventTarget.prototype.addEventListener.call(realm, 'pagehide', async () => {
      // Told while the frame is being removed, and when the whole page goes.
      await null
      if (!frame.isConnected) lost()
    })
  return registry
}

/** A member of the page's document, behind elements of its name. */
function documents(name: 'createElement' | 'documentElement') {
  const { document } = window
  return Reflect.get(Object.getPrototypeOf(document), name, document)
}

function begin(
  realm: Frame,
  { script: original, others }: Omit<PageRealm, 'begun'>,
  stores: PageStores | undefined,
): Promise<TillRegistry | undefined> {
  return new realm.Promise(done => {
    const begun: PageRealm['begun'] = (registry, next) => {
      stores?.forEach((store, id) => {
        handOver(store, next?.get(id))
      })
      done(registry)
    }
    realm[realmKey] = { script: original, others, begun }
    const script = realm.document.createElement('script')
    script.onerror = () => begun(undefined)
    script.nonce = original.nonce
    script.crossOrigin = original.crossOrigin
    script.integrity = original.integrity
    script.src = trusted(realm, original.src)
    realm.document.head.append(script)
  })
}

/** Makes a merchant of the tampered realm stand for that of the clean one: what a shopper has begun there goes on here. */
function handOver(store: PageStore, next: PageStore | undefined): void {
  if (!next) return
  // Its cart would go on in the tampered realm, and answer that of the clean one as another tab does.
  store.store?.dispose()
  Object.defineProperties(store, {
    entry: { value: next.entry },
    catalog: { value: next.catalog },
    store: {
      get: () => next.store,
      set: made => {
        next.store = made
      },
    },
  })
}

/** What Trusted Types know of a realm. */
interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScriptURL(url: string): string }
}

/** The address of the loader, where Trusted Types are on by the policy `tillkit` of that realm alone. Throws where there may be none. */
function trusted(realm: Window, url: string): string {
  const { trustedTypes } = realm as { trustedTypes?: TrustedTypes }
  const rules = { createScriptURL: (address: string) => address }
  return trustedTypes ? trustedTypes.createPolicy('tillkit', rules).createScriptURL(url) : url
}
