/** Whether two records have the same values, each compared by identity; absent is as without fields. */
export function hasSameFields(one: object | undefined, other: object | undefined): boolean {
  const [a, b]: Readonly<Record<string, unknown>>[] = [{ ...one }, { ...other }]
  return Object.keys({ ...a, ...b }).every(field => a?.[field] === b?.[field])
}
