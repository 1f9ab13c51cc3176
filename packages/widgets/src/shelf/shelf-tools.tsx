import type { Capabilities, Facet, Sort } from '@tillkit/core'
import type { ListModel } from '@tillkit/headless'
import type { VNode } from 'preact'
import type { Say } from '../shared/say.ts'

/** What a shelf's tools are drawn from. */
export interface ShelfToolsProps {
  readonly list: ListModel
  readonly capabilities: Capabilities
  readonly facets: readonly Facet[]
  readonly merchant: string
  readonly say: Say
  /** Whether the author wants a tool: `search`, `sort`, `filters`. */
  readonly wants: (tool: string) => boolean
  /** Handles are only narrowed by title: there is nothing to sort or filter at the merchant. */
  readonly isFixed: boolean
}

/** Above this many values the facets are folded. */
const openMax = 8

/** Search, sort and facets, each where the merchant can do it and the author wants it. */
export function ShelfTools(props: ShelfToolsProps): VNode {
  const { list, capabilities, facets, merchant, say, wants, isFixed } = props
  const { text, filters, sort } = list.query.value
  const sorts = capabilities.sorts
  const useful = facets.filter(({ id, values }) => values.length > 1 || Object.hasOwn(filters, id))
  const values = useful.reduce((sum, facet) => sum + facet.values.length, 0)
  const chosen = Object.values(filters).reduce((sum, ids) => sum + ids.length, 0)
  const chips = useful.map(({ id, name, values: all }) => (
    <fieldset key={id} part="facet">
      <legend class="small muted">{name}</legend>
      {all.map(value => (
        <button
          key={value.id}
          type="button"
          class="btn chip"
          part="chip"
          aria-pressed={Object.hasOwn(filters, id) && filters[id]?.includes(value.id)}
          onClick={() => list.toggle(id, value.id)}
        >
          {value.label}
          {value.count !== undefined && <span class="small muted money">{value.count}</span>}
        </button>
      ))}
    </fieldset>
  ))
  return (
    <div class="tools" part="tools">
      {wants('search') && (isFixed || capabilities.search !== 'none') && (
        <input
          class="field"
          part="search"
          type="search"
          aria-label={say('search')}
          placeholder={say('search_at', { merchant })}
          value={text}
          autocomplete="off"
          enterkeyhint="search"
          onInput={event => list.search(event.currentTarget.value)}
        />
      )}
      {wants('sort') && !isFixed && sorts.length > 1 && (
        <select
          class="field"
          part="sort"
          aria-label={say('sort')}
          value={sort}
          onChange={event => list.sort(sorts.find(one => one === event.currentTarget.value) ?? sort)}
        >
          {sorts.map((one: Sort) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      )}
      {wants('filters') &&
        !isFixed &&
        values > 0 &&
        (values > openMax ? (
          <details class="filters" part="filters">
            <summary class="btn">{chosen ? say('filters', { count: chosen }) : say('filter')}</summary>
            {chips}
          </details>
        ) : (
          <div class="filters" part="filters">
            {chips}
          </div>
        ))}
    </div>
  )
}
