/**
 * The GraphQL selection that a guard's shape describes, so that what is asked for is what is checked. Commas are white
 * space to GraphQL.
 */
export function fieldsOf(shape: unknown): string {
  if (Array.isArray(shape)) return fieldsOf(shape[1])
  if (typeof shape === 'string') return ''
  return `{${Object.entries(shape ?? {}).map(([name, inner]) => name + fieldsOf(inner))}}`
}
