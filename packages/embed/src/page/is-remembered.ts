import { storeKey } from '@tillkit/headless/store-key'
import type { PageStore } from '@tillkit/widgets/mount'

/** Whether an earlier visit left a cart or an open order with a merchant. Reads this one record and writes nothing. */
export function isRemembered({ merchant, context }: PageStore): boolean {
  const name = `till:${storeKey(merchant, context)}`
  try {
    return /"(session|queue|intent)":/.test(`${localStorage.getItem(name)}${sessionStorage.getItem(name)}`)
  } catch {
    return false
  }
}
