import { type ComponentChild, type ComponentType, h as create, type VNode } from 'preact'

type Fault = (error: unknown) => void

let fault: Fault | undefined

/** Draws with a place where faults of what is drawn end: those of handlers, now and later. */
export function drawnWith(end: Fault, draw: () => void): void {
  const before = fault
  fault = end
  try {
    draw()
  } catch (error) {
    end(error)
  } finally {
    fault = before
  }
}

/**
 * Preact's `h` as the built files call it for each element of theirs: a handler of an event that throws or rejects ends
 * where its view was drawn, and never in the host's `onerror`.
 */
export function h(
  type: ComponentType | string,
  props: Record<string, unknown> | null,
  ...children: readonly ComponentChild[]
): VNode {
  for (const name in props) {
    const handler = props[name]
    if (typeof type !== 'string' || !name.startsWith('on') || typeof handler !== 'function') continue
    props[name] = endingAt(fault, handler)
  }
  return create(type as string, props, ...children)
}

// On its own: a handler keeps nothing of the element that it was made for.
const endingAt = (end: Fault | undefined, handler: CallableFunction) => async (event: Event) => {
  try {
    await handler(event)
  } catch (error) {
    end?.(error)
  }
}
