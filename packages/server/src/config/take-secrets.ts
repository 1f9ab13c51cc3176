import { guess, nameOf } from './say-issue.ts'

/** The environment, as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Names of headers and options whose values are secrets wherever they are used. */
const secretName = /authorization|api-?key|token|secret|password|cookie/i

/**
 * Replaces each `{ "env": NAME }` by the variable's value. `problems` gets a line for each that is not set, and for each
 * header that spells a secret out.
 */
export function takeSecrets(
  value: unknown,
  env: Environment,
  problems: string[],
  path: readonly PropertyKey[] = [],
): unknown {
  if (Array.isArray(value))
    return value.map((item, index) => takeSecrets(item, env, problems, [...path, index]))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const name = entries.length === 1 && entries[0]?.[0] === 'env' ? entries[0][1] : undefined
  if (typeof name === 'string') {
    const text = env[name]
    if (text) return text
    const set = Object.keys(env).filter(key => env[key])
    problems.push(`${nameOf(path)}: the environment variable ${name} is not set${guess(name, set)}`)
    return ''
  }
  return Object.fromEntries(
    entries
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => {
        if (path.at(-1) === 'headers' && typeof item === 'string' && secretName.test(key))
          problems.push(
            `${nameOf([...path, key])}: a secret stands in the environment: { "env": "NAME_OF_VARIABLE" }`,
          )
        return [key, takeSecrets(item, env, problems, [...path, key])]
      }),
  )
}
