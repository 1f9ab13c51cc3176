import { nearest } from '@tillkit/core/nearest'
import type { z } from 'zod'
import { serviceFileSchema } from './service-config.schema.ts'

/** What zod found in a file, in the words of who wrote it: a line for each mistake, beginning with the field. */
export function sayIssue(issue: z.core.$ZodIssue, file: unknown): readonly string[] {
  const field = nameOf(issue.path)
  const found = at(file, issue.path)
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(issue.path)
    return issue.keys.map(
      key => `${nameOf([...issue.path, key])}: there is no such field${guess(key, known)}`,
    )
  }
  const choices = choicesOf(issue)?.map(String)
  if (choices)
    return [`${field}: ${show(found)} is none of ${choices.join(', ')}${guess(String(found), choices)}`]
  const isSecret = typeof found === 'string' && /^(secrets\[|metrics_token|store\.url)/.test(field)
  if (isSecret)
    return [`${field}: a secret stands in the environment, not in the file: { "env": "NAME_OF_VARIABLE" }`]
  if (found === undefined) return [`${field}: is missing`]
  // What was written may be a secret in the wrong place: only its kind is said.
  return [`${field}: ${issue.message}`]
}

/** What may stand there, where that is one of a few words. */
function choicesOf(issue: z.core.$ZodIssue): readonly unknown[] | undefined {
  if (issue.code === 'invalid_value') return issue.values
  return issue.code === 'invalid_union' && 'options' in issue ? issue.options : undefined
}

/** A field as people write it: `merchants[0].id`. */
export function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file'
  return path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}

/** What was probably meant, as the end of a sentence; empty when nothing is near. */
export function guess(word: string, words: readonly string[]): string {
  const meant = nearest(word, words)
  return meant === undefined ? '' : `; did you mean ${meant}?`
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value
  for (const key of path) found = (found as Record<PropertyKey, unknown> | undefined)?.[key]
  return found
}

/** The fields that there are at a path of the file. */
function keysOf(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = serviceFileSchema
  for (const key of path) {
    schema = unwrapped(schema)
    const { shape, element } = schema as { shape?: Record<PropertyKey, unknown>; element?: unknown }
    schema = typeof key === 'number' ? element : shape?.[key]
  }
  schema = unwrapped(schema)
  const { shape, options } = schema as { shape?: object; options?: readonly { shape: object }[] }
  return [...Object.keys(shape ?? {}), ...(options ?? []).flatMap(option => Object.keys(option.shape))]
}

/** The schema inside `optional()`, `default()` and their like. */
function unwrapped(schema: unknown): unknown {
  let inner = schema
  for (;;) {
    const { innerType } = ((inner as { def?: { innerType?: unknown } } | undefined)?.def ?? {}) as {
      innerType?: unknown
    }
    if (innerType === undefined) return inner
    inner = innerType
  }
}
