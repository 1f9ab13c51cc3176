import { z } from 'zod'

/** An absolute URI. @see RFC 3986, the format `uri` of JSON Schema */
export const uriSchema: z.ZodType<string> = z
  .string()
  .refine(isUri, { error: 'Expected an absolute URI with other characters percent-encoded' })

/** A point in time with its offset. @see RFC 3339, the format `date-time` of JSON Schema */
export const dateTimeSchema: z.ZodType<string> = z.iso.datetime({ offset: true })

/** Three capitals. @see ISO 4217 */
export const currencySchema: z.ZodType<string> = z.string().regex(/^[A-Z]{3}$/)

/** A version of UCP or of something in it. @see UCP 2026-04-08 `ucp.json#/$defs/version` */
export const versionSchema: z.ZodType<string> = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** A key of UCP's registries. @see UCP 2026-04-08 `types/reverse_domain_name.json` */
export const reverseDomainSchema: z.ZodType<string> = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:\.[a-z][a-z0-9_]*)+$/)

/** No white space, no letters beyond ASCII, no stray percent sign, brackets only around an IPv6 host. */
const uri =
  /^(?!.*%(?![\da-f]{2}))[a-z][a-z\d+.-]*:(?=[^?#])(?:\/\/(?:[\w.~!$&'()*+,;=:%-]*@)?(?:\[[\da-f:.]+\]|[\w.~!$&'()*+,;=%-]*)(?::\d*)?(?=[/?#]|$))?[\w.~!$&'()*+,;=:@/%-]*(?:\?[\w.~!$&'()*+,;=:@/?%-]*)?(?:#[\w.~!$&'()*+,;=:@/?%-]*)?$/i

function isUri(text: string): boolean {
  return uri.test(text) && URL.canParse(text)
}
