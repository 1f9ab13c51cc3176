import type { ComponentChild } from 'preact'
import base from '../styles/base.css?inline'
import controls from '../styles/controls.css?inline'
import tokens from '../styles/tokens.css?inline'
import { type DrawTarget, drawWith } from './draw-with.ts'
import type { Mounted } from './page.ts'

export type { DrawTarget } from './draw-with.ts'

/** Draws a view with the till's own styles and the room's; see `drawWith`. */
export function draw(target: DrawTarget, styles: readonly string[], view: () => ComponentChild): Mounted {
  return drawWith(target, () => [tokens, base, controls, ...styles], view)
}
