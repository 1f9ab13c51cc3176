import type { Mounted } from '@tillkit/widgets/mount'
import type { LoaderCore, PageModule } from '../core.ts'
import { answerCalls } from './answer-calls.ts'
import { mountOn } from './mount-on.ts'
import { createPage, type HostPage } from './page.ts'
import { explain, isAuthoring, showFallback, tell } from './protect.ts'

/** One element that came near. While it is not `mounted` it shows what its author wrote. */
interface Place {
  mounted?: Mounted | undefined
  readonly failed?: true
}

/** What `product.js` keeps of one loader. */
interface Places {
  readonly page: HostPage
  arrive(element: Element, box: DOMRectReadOnly): void
}

const known = new WeakMap<LoaderCore, Places>()

function placesOf(core: LoaderCore): Places {
  const places = known.get(core) ?? createPlaces(core)
  known.set(core, places)
  return places
}

/** Takes an element over from the loader. */
export const arrive: PageModule['arrive'] = (core, element, box) => placesOf(core).arrive(element, box)

/** Answers the page's own scripts. */
export const answer: PageModule['answer'] = (core, callbacks) => answerCalls(placesOf(core).page, callbacks)

/** Draws, updates and forgets. What goes wrong with a widget ends here: nothing is thrown into the page. */
function createPlaces(core: LoaderCore): Places {
  const places = new Map<Element, Place>()

  const fault = (element: Element, cause: unknown) => {
    const mounted = places.get(element)?.mounted
    places.set(element, { failed: true })
    attempt(element, () => mounted?.dispose())
    showFallback(element)
    tell(core, element, cause)
  }
  const attempt = (element: Element, act: () => void) => {
    try {
      act()
    } catch (cause) {
      fault(element, cause)
    }
  }
  const again = (element: Element) => {
    places.delete(element)
    core.arrived.delete(element)
    core.connect(element)
  }
  const changes = new MutationObserver(records => {
    for (const { target } of records) {
      const element = target as Element
      const place = places.get(element)
      if (place?.failed) again(element)
      else attempt(element, () => place?.mounted?.update())
    }
  })

  core.retry = () => {
    for (const [element, { failed }] of places) if (failed) again(element)
  }
  core.sweep = () => {
    for (const element of core.arrived) {
      if (element.isConnected) continue
      const mounted = places.get(element)?.mounted
      places.delete(element)
      core.arrived.delete(element)
      attempt(element, () => mounted?.dispose())
    }
    page.keepToggle()
  }
  addEventListener('online', core.retry)

  const page = createPage(core, fault)
  return {
    page,
    async arrive(element, box) {
      const place: Place = {}
      const wanted = () => places.get(element) === place
      places.set(element, place)
      changes.observe(element, { attributes: true })
      try {
        const mounted = await mountOn(core, page, element, box, wanted)
        if (isAuthoring()) explain(core, element)
        if (wanted()) place.mounted = mounted
        else {
          mounted?.dispose()
          showFallback(element)
        }
      } catch (cause) {
        if (wanted()) fault(element, cause)
      }
    },
  }
}
