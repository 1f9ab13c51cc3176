import type { Selection } from '@tillkit/headless'
import type { TargetedEvent, VNode } from 'preact'
import type { Say } from '../shared/plain-say.ts'

/** What the options are drawn from. */
export interface OptionsProps {
  readonly selection: Selection
  /** Speaks the room `product`. */
  readonly say: Say
  /** Speaks the room `colors`: other languages' names of CSS colors. */
  readonly sayColor: Say
  /** Unique in the root. */
  readonly id: string
  /** The shopper has chosen a value. */
  readonly onChoose: () => void
}

/**
 * A product's axes: up to eight values as radio buttons, those of a color with a swatch; more as a native list. What cannot
 * be had with the other choices stays, dimmed, struck and with its reason; choosing it lets go of what stands against it.
 */
export function Options({ selection, say, sayColor, id, onChoose }: OptionsProps): VNode {
  const chosen = selection.chosen.value
  return (
    <>
      {selection.product.options?.map(({ name, values }) => {
        const others = Object.keys(chosen).flatMap(other => (other === name ? [] : chosen[other]))
        // One listener for all values of an axis: a page may have hundreds of cards.
        const onChange = ({ target }: TargetedEvent<HTMLElement>) => {
          selection.choose(name, (target as HTMLInputElement | HTMLSelectElement).value)
          onChoose()
        }
        const isList = values.length > 8
        const group = id + name
        const drawn = values.map(({ label }) => {
          const state = selection.valueState(name, label)
          const reason =
            state === 'available'
              ? ''
              : say(state === 'sold_out' ? state : 'not_with', { others: `${others}` })
          const text = reason ? ` – ${reason}` : ''
          const isChosen = chosen[name] === label
          if (isList) {
            return (
              <option key={label} value={label} selected={isChosen}>
                {label + text}
              </option>
            )
          }
          const color = sayColor(label.toLowerCase()).replace(/[ -]/g, '')
          const isColor = /colou?r|farb|couleur|لون/i.test(name) && CSS.supports('color', color)
          const kind = isColor ? 'btn value dot' : 'btn value'
          // No element for the swatch, and no empty text: a page may have hundreds of values.
          return (
            <label
              key={label}
              class={reason ? `${kind} off` : kind}
              part="value"
              title={reason || undefined}
              style={isColor ? { '--_dot': color } : undefined}
            >
              <input type="radio" name={group} value={label} checked={isChosen} />
              {label}
              {reason ? <span class="said">{text}</span> : null}
            </label>
          )
        })
        return (
          <fieldset class="option" part="option" key={name} onChange={onChange}>
            <legend class="small muted">{name}</legend>
            {isList ? (
              <select class="field" part="values" aria-label={name}>
                {!chosen[name] && <option />}
                {drawn}
              </select>
            ) : (
              drawn
            )}
          </fieldset>
        )
      })}
    </>
  )
}
