import { type Signal, signal } from '@preact/signals'
import type { Media } from '@tillkit/core'
import type { HTMLAttributes, TargetedMouseEvent, VNode } from 'preact'
import { Picture } from '../shared/picture.tsx'
import { createSay } from '../shared/say.ts'
import english from '../strings/en/more.json'
import type { Card } from './product-card.tsx'

/** What turns a card's picture into a gallery. */
export interface GalleryParts {
  /** Attributes of the element that holds the pictures and scrolls. */
  readonly strip: HTMLAttributes<HTMLDivElement>
  /** The pictures after the first. */
  readonly rest: readonly VNode[]
  /** The buttons. */
  readonly turn: VNode
}

interface GalleryState {
  /** Of the first picture: another one is another gallery. */
  readonly url: string
  readonly index: Signal<number>
  /** Whether the shopper has come near: only then are further pictures fetched. */
  readonly awake: Signal<boolean>
}

const states = new WeakMap<Card, GalleryState>()

/** The gallery of a card with several pictures: swiped, scrolled by keys, or turned by two buttons. */
export function galleryOf(card: Card, pictures: readonly Media[]): GalleryParts {
  const { context, product } = card.buying
  const say = createSay('more', english, context.page)
  const { index, awake } = stateOf(card, pictures[0]?.url ?? '')
  const last = pictures.length - 1
  const wake = () => {
    awake.value = true
  }
  const turn = (step: number) => (event: TargetedMouseEvent<HTMLElement>) => {
    wake()
    const strip = event.currentTarget.closest('.gallery')?.firstElementChild
    const way = strip?.closest('[dir=rtl]') ? -step : step
    strip?.scrollBy({ left: way * strip.clientWidth })
  }
  return {
    strip: {
      role: 'group',
      'aria-label': say('pictures', { title: product.title }),
      tabIndex: 0,
      onPointerEnter: wake,
      onFocus: wake,
      onScroll: ({ currentTarget }) => {
        wake()
        index.value = Math.round(Math.abs(currentTarget.scrollLeft) / currentTarget.clientWidth)
      },
    },
    rest: pictures
      .slice(1)
      .map(media => <Picture key={media.url} media={awake.value ? media : undefined} alt={product.title} />),
    turn: (
      <div class="turn" part="turn">
        <button type="button" aria-label={say('previous')} aria-disabled={!index.value} onClick={turn(-1)}>
          ‹
        </button>
        <span class="small money">
          {index.value + 1} / {last + 1}
        </span>
        <button type="button" aria-label={say('next')} aria-disabled={index.value === last} onClick={turn(1)}>
          ›
        </button>
      </div>
    ),
  }
}

function stateOf(card: Card, url: string): GalleryState {
  const before = states.get(card)
  if (before?.url === url) return before
  const state = { url, index: signal(0), awake: signal(before?.awake.peek() ?? false) }
  states.set(card, state)
  return state
}
