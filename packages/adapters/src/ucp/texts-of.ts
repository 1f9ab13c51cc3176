/** Those of the named fields that are texts. */
export function textsOf<Field extends string>(
  value: Readonly<Record<string, unknown>>,
  fields: readonly Field[],
): Partial<Record<Field, string>> {
  const texts: Partial<Record<Field, string>> = {}
  for (const field of fields) {
    const text = value[field]
    if (typeof text === 'string') texts[field] = text
  }
  return texts
}
