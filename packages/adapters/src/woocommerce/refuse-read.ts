import { TillError } from '@tillkit/core'
import { readReply } from '../shared/read-reply.ts'
import { toFault } from '../shared/to-fault.ts'
import type { ProductsReply } from './read-products.ts'

/**
 * After a read that was no plain success: an empty list for a name that no product has, else throws the `TillError` that it
 * was. WooCommerce limits rates with 400.
 */
export async function refuseRead(cause: unknown, reply: Response | undefined): Promise<ProductsReply> {
  try {
    if (cause !== undefined || !reply) throw cause
    const body = (await readReply(reply)) as { readonly code?: unknown } | null
    const code = `${body?.code}`
    if (/invalid_(slug|id)$/.test(code)) return { products: [], headers: reply.headers }
    throw new TillError(code === 'rate_limit_exceeded' ? 'rate_limited' : 'merchant_error', code, {
      details: { status: reply.status },
    })
  } catch (error) {
    throw toFault(error)
  }
}
