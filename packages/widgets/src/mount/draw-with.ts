import { effect } from '@preact/signals'
import { type ComponentChild, h, render } from 'preact'
import { adopt } from '../styles/adopt.ts'
import { drawnWith } from './h.ts'
import type { MountContext, Mounted } from './page.ts'

/** What is drawn into: a widget's context, or for the drawer its like. */
export type DrawTarget = Pick<MountContext, 'element' | 'root' | 'page' | 'attribute'>

/**
 * Draws a view into a shadow root, and again whenever a signal that it read changes; the same for its style sheets. The
 * view is wrapped in the root element with language, direction, face and density. A view or a handler that
 * throws ends as a fault of the page, never in the host.
 */
export function drawWith(
  { root, page, element, attribute }: DrawTarget,
  styles: () => readonly string[],
  draw: () => ComponentChild,
): Mounted {
  let isOver = false
  const restyle = effect(() => adopt(root, styles()))
  const redraw = () => {
    if (isOver) return
    drawnWith(
      error => page.fault(element, error),
      () => {
        const props = {
          class: ['till', attribute('face'), attribute('density')].join(' '),
          part: 'root',
          lang: page.language,
          dir: page.dir,
        }
        render(h('div', props, draw()), root)
      },
    )
  }
  let end = effect(redraw)
  const drawn = root.querySelector<HTMLElement>('.till')
  // Only an author who chose the text's color can have chosen one that cannot be read. Asked at once, a page of many cards
  // would have its styles reckoned for each.
  setTimeout(() => {
    if (drawn && getComputedStyle(drawn).getPropertyValue('--till-on-accent')) {
      import('../shared/on-color.ts').then(({ checkOnColor }) => checkOnColor(drawn)).catch(() => {})
    }
  })
  return {
    update() {
      end()
      end = effect(redraw)
    },
    dispose() {
      isOver = true
      restyle()
      end()
      render(null, root)
      adopt(root, [])
    },
  }
}
