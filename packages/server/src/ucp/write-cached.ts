import type { CachedAnswer } from '../catalog-cache/create-catalog-cache.ts'

/** A catalog answer, or 304 for who has it already. A POST is answered in full: only a GET can be not modified. */
export function writeCached(
  { method, headers }: Request,
  { body, etag, age }: CachedAnswer,
  fresh: number,
  stale: number,
): Response {
  const told = {
    etag,
    age: String(age),
    'cache-control': `public, max-age=${fresh}, stale-if-error=${stale}`,
    vary: 'accept-language',
  }
  const known = headers.get('if-none-match')?.split(',') ?? []
  const isKnown = known.some(it => it.trim().replace(/^W\//, '') === etag || it.trim() === '*')
  if (isKnown && (method === 'GET' || method === 'HEAD'))
    return new Response(null, { status: 304, headers: told })
  return new Response(body, { headers: { 'content-type': 'application/json', ...told } })
}
