/**
 * The GraphQL selection that a guard's shape describes, so that what is asked for is what is checked. Commas are white
 * space to GraphQL.
 * @param args what stands behind a field's name, wherever the field is: `{ images: '(first:8)' }`; null leaves it out
 */
export function fieldsOf(shape: unknown, args: Readonly<Record<string, string | null>> = {}): string {
  if (Array.isArray(shape)) return fieldsOf(shape[1], args)
  if (typeof shape === 'string') return ''
  const fields = Object.entries(shape ?? {}).flatMap(([name, inner]) =>
    args[name] === null ? [] : name + (args[name] ?? '') + fieldsOf(inner, args),
  )
  return `{${fields}}`
}
