/**
 * Whether asking twice is harmless: GET and HEAD, and a GraphQL query (a POST whose document has no mutation in it). What is
 * not known to be a read counts as a change.
 */
export function isRead(method: string, body: string): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  if (method !== 'POST' || !body.includes('"query"')) return false
  try {
    const { query } = JSON.parse(body) as { query?: unknown }
    return typeof query === 'string' && !/\b(mutation|subscription)\b/.test(query)
  } catch {
    return false
  }
}
