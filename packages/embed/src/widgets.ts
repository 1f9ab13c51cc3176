import type { Mounted } from '@tillkit/widgets/mount'
import { load } from './loader.ts'
import { mountOne, roomOf } from './mount-one.ts'
import { createNear } from './near.ts'
import type { HostPage } from './page.ts'
import { showFallback, tell } from './protect.ts'
import { settingsOf } from './settings.ts'
import { whenIdle } from './warm.ts'

/** The widgets of a page, whenever and however their elements come and go. */
export interface Widgets {
  /** An element is in the page: draw it once it is near. A second call does nothing. */
  connect(element: Element): void
  /** Forgets the elements that left the page. One that was only moved is still in it and stays as it is. */
  sweep(): void
  /** Tries again what fell back. */
  retry(): void
  /** Ends a widget: what the author wrote is shown again. Nothing is thrown. */
  fault(element: Element, cause: unknown): void
}

/** One element in the page. While it is not `mounted` it shows what the author wrote. */
interface Place {
  mounted?: Mounted | undefined
  failed?: boolean
}

/** What the lazy chunk for page authors exports. */
interface DiagnoseModule {
  diagnose(element: Element, page: HostPage): void
}

/** Keeps the widgets of a page. */
export function createWidgets(page: () => HostPage): Widgets {
  const places = new Map<Element, Place>()

  const near = createNear((element, box) => {
    const place = places.get(element)
    if (!place || !(element instanceof HTMLElement)) return
    mountOne(element, box, page(), () => places.get(element) === place).then(
      mounted => {
        place.mounted = mounted
        if (mounted) whenIdle(() => page().storeFor(element)?.warm?.())
      },
      cause => fault(element, cause),
    )
  })

  const changes = new MutationObserver(records => {
    for (const element of new Set(records.map(record => record.target))) {
      if (!(element instanceof Element)) continue
      const place = places.get(element)
      if (place?.failed) again(element, place)
      else guarded(element, () => place?.mounted?.update())
    }
  })

  const again = (element: Element, place: Place) => {
    place.failed = false
    near.watch(element)
  }

  const guarded = (element: Element, act: () => void) => {
    try {
      act()
    } catch (cause) {
      fault(element, cause)
    }
  }

  const fault = (element: Element, cause: unknown) => {
    const place = places.get(element)
    const { mounted } = place ?? {}
    if (place) {
      place.mounted = undefined
      place.failed = true
    }
    guarded(element, () => mounted?.dispose())
    showFallback(element)
    if (!tell(element, cause).retryable) diagnose(element)
  }

  const diagnose = (element: Element) => {
    load('diagnose.js').then(
      module => (module as DiagnoseModule).diagnose(element, page()),
      () => {},
    )
  }

  return {
    connect(element) {
      if (places.has(element)) return
      places.set(element, {})
      if (roomOf(element) === 'store') {
        guarded(element, () => page().declare(element, settingsOf(element)['id'] ?? ''))
        this.retry()
      } else {
        changes.observe(element, { attributes: true })
        near.watch(element)
      }
    },
    sweep() {
      for (const [element, { mounted }] of places) {
        if (element.isConnected) continue
        places.delete(element)
        near.forget(element)
        guarded(element, () => mounted?.dispose())
      }
    },
    retry() {
      for (const [element, place] of places) if (place.failed) again(element, place)
    },
    fault,
  }
}
