import { toBase64url } from './base64url.ts'

/** SHA-256 of a text, as base64url: names a thing in a store without telling it. */
export async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return toBase64url(new Uint8Array(bytes))
}
