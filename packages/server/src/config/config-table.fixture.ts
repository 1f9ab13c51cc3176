import { z } from 'zod'
import { serviceFileSchema } from './service-config.schema.ts'

interface Field {
  readonly description?: string
  readonly default?: unknown
  readonly type?: string
  readonly properties?: Readonly<Record<string, Field>>
  readonly items?: Field
  readonly oneOf?: readonly Field[]
  readonly anyOf?: readonly Field[]
  readonly required?: readonly string[]
  readonly additionalProperties?: Field | boolean
}

/** The table of docs/guide/relay.md, a row for each field of the file, out of its schema. */
export function configTable(): string {
  const schema = z.toJSONSchema(serviceFileSchema, { io: 'input' }) as Field
  return ['| field | what | default |', '|---|---|---|', ...rowsOf(schema, '')].join('\n')
}

function rowsOf({ properties = {}, required = [] }: Field, prefix: string): readonly string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${prefix}${name}`
    const inside = field.items?.properties ? field.items : field
    const end = field.items ? '[]' : ''
    const nested = inside.properties && !isSecret(inside) ? rowsOf(inside, `${path}${end}.`) : []
    const variants = (field.oneOf ?? []).flatMap(variant => rowsOf(variant, `${path}.`))
    const value =
      field.default === undefined ? (required.includes(name) ? 'needed' : '') : sayDefault(field.default)
    const kind = isSecret(field.items ?? field) ? ' `{ "env": "NAME" }`' : ''
    const own = field.description ? [`| \`${path}${end}\` | ${field.description}${kind} | ${value} |`] : []
    // Each kind of a choice has its own `type`; the table says it once.
    return [...new Set([...own, ...nested, ...variants])]
  })
}

const isSecret = ({ properties }: Field): boolean => Object.keys(properties ?? {}).join() === 'env'

function sayDefault(value: unknown): string {
  const text = JSON.stringify(value)
  return text === '{}' || text === '[]' ? '' : `\`${text}\``
}
