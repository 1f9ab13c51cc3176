import type { Mounted } from '@tillkit/widgets/mount'
import type { LoaderCore, PageModule } from '../core.ts'
import { mountOn } from './mount-on.ts'
import { createPage, type HostPage } from './page.ts'
import { explain, isAuthoring, showFallback, tell } from './protect.ts'

/** One element that came near. While it is not `mounted` it shows what its author wrote. */
interface Place {
  mounted?: Mounted | undefined
  failed?: true
}

/** What `product.js` keeps of the page. */
interface Places {
  readonly page: HostPage
  arrive: (element: Element, box: DOMRectReadOnly) => Promise<void>
}

// One loader serves a window.
let begun: Places | undefined

function placesOf(core: LoaderCore): Places {
  begun ??= createPlaces(core)
  return begun
}

/** Takes an element over from the loader. */
export const arrive: PageModule['arrive'] = (core, element, box) => placesOf(core).arrive(element, box)

/** The page that widgets see. */
export const pageOf: PageModule['pageOf'] = core => placesOf(core).page

/** Draws, updates and forgets. What goes wrong with a widget ends here: nothing is thrown into the page. */
function createPlaces(core: LoaderCore): Places {
  const places = new Map<Element, Place>()

  const attempt = (element: Element, act: () => void) => {
    try {
      act()
    } catch (cause) {
      fault(element, cause)
    }
  }
  const fault = (element: Element, cause: unknown) => {
    const mounted = places.get(element)?.mounted
    places.set(element, { failed: true })
    attempt(element, () => mounted?.dispose())
    showFallback(element)
    tell(core, element, cause)
  }
  const again = (element: Element) => {
    places.delete(element)
    core.arrived.delete(element)
    core.connect(element)
  }
  const changes = new MutationObserver(records => {
    records.forEach(({ target }) => {
      const element = target as Element
      const place = places.get(element)
      if (place?.failed) again(element)
      else attempt(element, () => place?.mounted?.update())
    })
  })

  core.retry = () => {
    places.forEach(({ failed }, element) => {
      if (failed) again(element)
    })
  }
  core.retire = () => {
    places.forEach(({ mounted }, element) => {
      attempt(element, () => mounted?.dispose())
      showFallback(element)
    })
    places.clear()
  }
  core.sweep = () => {
    places.forEach(({ mounted }, element) => {
      if (element.isConnected) return
      places.delete(element)
      core.arrived.delete(element)
      attempt(element, () => mounted?.dispose())
    })
  }

  const page = createPage(core, fault)
  return {
    page,
    async arrive(element, box) {
      const place: Place = {}
      const isWanted = () => places.get(element) === place
      places.set(element, place)
      changes.observe(element, { attributes: true })
      try {
        place.mounted = await mountOn(core, page, element as HTMLElement, box, isWanted)
        if (isAuthoring()) explain(core, element)
        if (isWanted()) return
        place.mounted?.dispose()
        showFallback(element)
      } catch (cause) {
        if (isWanted()) fault(element, cause)
      }
    },
  }
}
