import type { Context } from '@tillkit/core'
import type { z } from 'zod'
import { ProtocolFault } from './protocol-fault.ts'

/** In characters: a cart of 250 lines is a tenth of it. */
const longest = 200_000
/** Levels of nesting; UCP's own have ten. */
const deepest = 40

/** The text of a request's body, or a `ProtocolFault` where it is too long. */
export async function readText(request: Request): Promise<string> {
  const tooLong = () => new ProtocolFault(413, 'request_too_large', `At most ${longest} characters`)
  if (Number(request.headers.get('content-length')) > longest) throw tooLong()
  const text = await request.text()
  if (text.length > longest) throw tooLong()
  return text
}

/** A body's text as what the schema describes; nulls count as absent. Throws a `ProtocolFault` that names the place. */
export function parseRequest<T>(schema: z.ZodType<T>, text: string): T {
  const parsed = schema.safeParse(withoutNulls(parseJson(text), deepest))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = `$${(issue?.path ?? []).map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')}`
  throw new ProtocolFault(400, 'invalid_request', issue?.message ?? 'Invalid request', path)
}

/** The context of a request: its body's, else the language of `Accept-Language`, else what is known already. */
export function contextOf(request: Request, body: Context | undefined, known: Context = {}): Context {
  const [language] = /^[a-z]{2,3}(-[a-z\d]{2,8})*/i.exec(request.headers.get('accept-language') ?? '') ?? []
  return { ...(language && { language }), ...known, ...body }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProtocolFault(400, 'invalid_request', 'The body is not JSON', '$')
  }
}

/** Many writers of JSON say null where they mean nothing; UCP says that by leaving it out. */
function withoutNulls(value: unknown, levels: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (levels === 0)
    throw new ProtocolFault(400, 'invalid_request', `Nested deeper than ${deepest} levels`, '$')
  if (Array.isArray(value)) return value.filter(it => it !== null).map(it => withoutNulls(it, levels - 1))
  const fields = Object.entries(value).filter(([, it]) => it !== null)
  return Object.fromEntries(fields.map(([name, it]) => [name, withoutNulls(it, levels - 1)]))
}
