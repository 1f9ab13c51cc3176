/**
 * A text as GraphQL writes it, which is as JSON does. Halves of a surrogate pair, which GraphQL refuses to read, are
 * dropped.
 */
export function quote(text: string): string {
  return JSON.stringify(text.replace(/\p{Cs}/gu, ''))
}
