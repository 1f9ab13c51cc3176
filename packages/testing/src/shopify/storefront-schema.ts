import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery, isScalarType } from 'graphql'

/** How the values of Shopify's own scalars look. A schema that was read from a file checks none of them by itself. */
const scalars: Readonly<Record<string, RegExp>> = {
  Decimal: /^-?\d+\.\d+$/,
  URL: /^https:\/\/[^\s]+$/,
  HTML: /^/,
  // The API answers JSON as text, to be sent back as an input object.
  JSON: /^[{["]/,
}

let loaded: GraphQLSchema | undefined

/**
 * The schema of Storefront API 2026-04 as Shopify ships it in `@shopify/hydrogen-react`. Its scalars refuse to answer what
 * is not one, and a scalar that has no rule here cannot be answered at all.
 */
export function storefrontSchema(): GraphQLSchema {
  loaded ??= load()
  return loaded
}

function load(): GraphQLSchema {
  const file = createRequire(import.meta.url).resolve('@shopify/hydrogen-react/storefront.schema.json')
  const schema = buildClientSchema(JSON.parse(readFileSync(file, 'utf8')) as IntrospectionQuery)
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type) || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)) continue
    const rule = scalars[type.name]
    type.serialize = value => {
      if (typeof value === 'string' && rule?.test(value)) return value
      throw new TypeError(`${JSON.stringify(value)} is no ${type.name}`)
    }
  }
  return schema
}
