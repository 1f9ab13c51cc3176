import { type Signal, signal } from '@preact/signals'
import type { Buying } from './buying.ts'

type Dialog = typeof import('./product-dialog.tsx')

/** What draws a card over the page, once a shopper has asked for it. */
export const dialog: Signal<Dialog | undefined> = signal()

/** Loads it, then calls `open`. Where it cannot be loaded the product's notice says so. */
export async function loadDialog(buying: Buying, open: () => void): Promise<void> {
  try {
    dialog.value ??= await import('./product-dialog.tsx')
    open()
  } catch {
    buying.notice.value = () => buying.say('unreached', { merchant: buying.context.store.merchant.name })
  }
}
