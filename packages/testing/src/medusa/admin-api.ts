import { z } from 'zod'

/** A running Medusa, as `examples/medusa-shop/start.mjs` prints it. */
export interface MedusaShop {
  readonly url: string
  /** The publishable key of its sales channel. */
  readonly key: string
  readonly email: string
  readonly password: string
}

/** What `realShop('medusa')` answers, checked. */
export const medusaShopSchema: z.ZodType<MedusaShop> = z.object({
  url: z.string(),
  key: z.string(),
  email: z.string(),
  password: z.string(),
})

/** Asks (without a body) or changes something by Medusa's admin API; null for 404, fails on any other refusal. */
export type AdminApi = <T>(path: string, reply: z.ZodType<T>, json?: object) => Promise<T | null>

/** Signs in as the merchant's own people do. */
export async function connectAdmin({ url, email, password }: MedusaShop): Promise<AdminApi> {
  let token = ''
  const ask: AdminApi = async (path, reply, json) => {
    const response = await fetch(`${url}/${path}`, {
      method: json ? 'POST' : 'GET',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(json && { 'content-type': 'application/json' }),
      },
      ...(json && { body: JSON.stringify(json) }),
    })
    if (response.status === 404) return null
    if (!response.ok) throw new Error(`Medusa: ${path}: HTTP ${response.status} ${await response.text()}`)
    return reply.parse(await response.json())
  }
  const signedIn = await ask('auth/user/emailpass', z.object({ token: z.string() }), { email, password })
  token = signedIn?.token ?? ''
  return ask
}
