import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ucpVersion } from '@tillkit/core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** UCP's own JSON Schemas, as published. */
const folder = fileURLToPath(new URL(`../../ucp/${ucpVersion}`, import.meta.url))

let loaded: Ajv2020 | undefined

/**
 * What UCP's own JSON Schema has against a value: one line each, none where it conforms.
 * @param reference as `shopping/types/price.json` or `shopping/discount.json#/$defs/applied_discount`
 */
export function officialProblems(reference: string, value: unknown): readonly string[] {
  loaded ??= load()
  const validate = loaded.getSchema(new URL(reference, 'https://ucp.dev/schemas/').href)
  if (!validate) throw new Error(`UCP ${ucpVersion} has no ${reference}`)
  if (validate(value) === true) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `$${instancePath} ${message}`)
}

function load(): Ajv2020 {
  // Not strict: UCP annotates its schemas with keywords of its own (ucp_request).
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats(ajv)
  for (const file of readdirSync(folder, { recursive: true }))
    if (/^schemas.*\.json$/.test(String(file)))
      ajv.addSchema(JSON.parse(readFileSync(join(folder, String(file)), 'utf8')))
  return ajv
}
