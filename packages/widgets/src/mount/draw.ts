import { effect, signal } from '@preact/signals'
import { isTillError, TillError } from '@tillkit/core'
import { type ComponentChild, h, render } from 'preact'
import { adopt } from '../styles/adopt.ts'
import base from '../styles/base.css?inline'
import tokens from '../styles/tokens.css?inline'
import type { MountContext, Mounted } from './page.ts'

/** What is drawn into: a widget's context, or for the drawer its like. */
export type DrawTarget = Pick<MountContext, 'element' | 'root' | 'page' | 'attribute'>

/**
 * Draws a view into a shadow root and again whenever a signal that it read changes. The view is wrapped in the root
 * element with language, direction, face and density. A view that throws ends as a fault of the page, never in the host.
 */
export function draw(target: DrawTarget, styles: readonly string[], view: () => ComponentChild): Mounted {
  const { root, page, element } = target
  const version = signal(0)
  adopt(root, [tokens, base, ...styles])
  const stop = effect(() => {
    version.value
    try {
      render(h('div', rootProps(target), view()), root)
    } catch (cause) {
      page.fault(element, isTillError(cause) ? cause : new TillError('internal', 'drawing failed', { cause }))
    }
  })
  return {
    update: () => {
      version.value++
    },
    dispose: () => {
      stop()
      render(null, root)
      root.adoptedStyleSheets = []
    },
  }
}

function rootProps({ page, attribute }: DrawTarget): Record<string, string> {
  const face = attribute('face') === 'own' ? ' own' : ''
  const density = attribute('density') === 'compact' ? ' dense' : ''
  return { class: `till${face}${density}`, part: 'root', lang: page.language, dir: page.dir }
}
