import type { VNode } from 'preact'
import { doToDialog } from '../shared/do-to-dialog.ts'
import type { Buying } from './buying.ts'
import { type Card, ProductCard } from './product-card.tsx'

export { default as dialogCss } from './dialog.css?inline'

/** What a dialog is drawn from. */
export interface ProductDialogProps {
  readonly buying: Buying
  /** The word for closing it. */
  readonly close: string
  readonly onClose: () => void
}

/** The same card at each drawing: its gallery and its description are known by it. */
const cards = new WeakMap<Buying, Card>()

const attribute = (name: string) => ({ layout: 'regular', description: '' })[name] ?? null

/** The whole card over the page, where there was no place for it. Escape, the ground and a button close it. */
export function ProductDialog({ buying, close, onClose }: ProductDialogProps): VNode {
  const card = cards.get(buying) ?? { buying, attribute, id: 'choose' }
  cards.set(buying, card)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys have Escape and the button
    <dialog
      part="dialog"
      aria-labelledby={card.id}
      ref={dialog => {
        if (dialog && !dialog.open) doToDialog(dialog, 'showModal')
      }}
      onClose={onClose}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget) doToDialog(currentTarget, 'close')
      }}
    >
      <div class="sheet">
        <button
          type="button"
          class="btn close"
          part="close"
          aria-label={close}
          onClick={event => doToDialog(event.currentTarget.closest('dialog'), 'close')}
        >
          ✕
        </button>
        <ProductCard card={card} />
      </div>
    </dialog>
  )
}
