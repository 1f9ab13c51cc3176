import type { Capabilities, Product } from '@tillkit/core'
import type { ListModel } from '@tillkit/headless'
import type { VNode } from 'preact'
import type { Buying } from '../product/buying.ts'
import type { Say } from '../shared/say.ts'
import { ShelfCard } from './shelf-card.tsx'
import { ShelfTools } from './shelf-tools.tsx'

/** What a shelf is drawn from. */
export interface ShelfViewProps {
  readonly list: ListModel
  readonly capabilities: Capabilities
  readonly limit: number
  /** So many of the products have their place by now. */
  readonly shown: number
  readonly merchant: string
  readonly say: Say
  readonly wants: (tool: string) => boolean
  readonly isFixed: boolean
  /** Its author searches for something to begin with. */
  readonly isSearch: boolean
  readonly buyingOf: (product: Product) => Buying
  readonly onOpen: (buying: Buying) => void
}

/** Products in rows, what finds them, and more of them on demand. */
export function ShelfView(props: ShelfViewProps): VNode {
  const { list, capabilities, limit, shown, merchant, say, wants, isFixed, isSearch, buyingOf, onOpen } =
    props
  const state = list.state.value
  const { status, items } = state
  const total = status === 'ready' ? state.total_count : undefined
  const isWaiting = status === 'loading' || status === 'idle'
  const isEmpty = status === 'ready' && !items.length
  const isNarrowed = isEmpty && state.is_narrowed
  // Nothing to search or sort; but what the author searched for may be searched anew.
  const hasTools = !isEmpty || isNarrowed || isSearch
  return (
    <section class="shelf" part="shelf" aria-label={merchant}>
      {hasTools && (
        <ShelfTools
          list={list}
          capabilities={capabilities}
          facets={'facets' in state ? state.facets : []}
          merchant={merchant}
          say={say}
          wants={wants}
          isFixed={isFixed}
        />
      )}
      <p class="small muted" part="count" role="status">
        {isEmpty
          ? say(isNarrowed ? 'empty' : 'none')
          : status === 'ready' && say('count', { count: total ?? items.length })}
        {status === 'failed' && say('failed', { merchant })}
      </p>
      {status === 'failed' && (
        <p>
          {!items.length && <slot />}
          <button type="button" class="btn" part="retry" onClick={() => list.retry()}>
            <span>{say('retry')}</span>
          </button>
        </p>
      )}
      {isEmpty && !isNarrowed && (
        <p>
          <slot />
        </p>
      )}
      {isNarrowed && (
        <p>
          <button
            type="button"
            class="btn"
            part="clear"
            onClick={event => {
              const shelf = event.currentTarget.closest('.shelf')
              list.clear()
              shelf?.querySelector<HTMLElement>('[type=search]')?.focus()
            }}
          >
            <span>{say('clear')}</span>
          </button>
        </p>
      )}
      <ul class="grid" part="grid" aria-busy={isWaiting || items.length > shown}>
        {items.slice(0, shown).map((product, at) => (
          <li key={product.id}>
            <ShelfCard
              buying={buyingOf(product)}
              id={`tile${at}`}
              say={say}
              onOpen={() => onOpen(buyingOf(product))}
            />
          </li>
        ))}
        {isWaiting && !items.length && places(limit)}
      </ul>
      {status === 'ready' && state.has_more && items.length <= shown && (
        <button
          type="button"
          class="btn further"
          part="show-more"
          onClick={event => showMore(list, event.currentTarget)}
        >
          <span>
            {total === undefined
              ? say('show_next')
              : say('show_more', { count: Math.min(limit, total - items.length) })}
          </span>
        </button>
      )}
      {isWaiting && items.length > 0 && (
        <p class="small muted" role="status">
          {say('loading', { merchant })}
        </p>
      )}
    </section>
  )
}

/** Reads on, and takes the shopper who asked to the first of the new products. */
async function showMore(list: ListModel, button: HTMLElement): Promise<void> {
  const shelf = button.closest('.shelf')
  const before = list.state.value.items.length
  await list.more()
  shelf?.querySelectorAll('.tile')[before]?.querySelector('button')?.focus()
}

function places(limit: number): VNode[] {
  return Array.from({ length: Math.min(limit, 8) }, (_, at) => (
    <li key={at}>
      <div class="tile" aria-hidden="true">
        <div class="pic wait" />
        <p class="name wait">&nbsp;</p>
        <p class="wait short">&nbsp;</p>
        <div class="wait tall" />
      </div>
    </li>
  ))
}
