import { createHmac } from 'node:crypto'

/** How long a token is good, in seconds: WooCommerce's `wc_session_expiration`. */
export const tokenLifetime = 172_800

const secret = '@the salt of a shop that does not exist'
const encode = (value: string | object) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const sign = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')

/** A Cart-Token for a customer of a session, as WooCommerce makes one with every answer. */
export function createToken(user_id: string, now: number): string {
  const claims = { user_id, exp: now + tokenLifetime, iss: 'store-api', iat: now }
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
  return `${text}.${sign(text)}`
}

/** Whom a token is for; undefined where it is forged, broken or too old. */
export function readToken(token: string | null, now: number): string | undefined {
  const [head = '', claims = '', signature = ''] = (token ?? '').split('.')
  if (sign(`${head}.${claims}`) !== signature) return undefined
  const { user_id, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString())
  return exp > now ? user_id : undefined
}
