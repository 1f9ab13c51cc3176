import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ucpVersion } from '@tillkit/core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** Where UCP's own JSON Schemas lie when they are at hand: beside the repository, never in it. */
const folder = fileURLToPath(new URL(`../../../../../shared/ucp/${ucpVersion}/schemas`, import.meta.url))

/** Whether UCP's own JSON Schemas are at hand; without them there is nothing to agree with. */
export const hasOfficialSchemas: boolean = existsSync(folder)

/** Said where a test is left out for the lack of them. */
export const withoutOfficialSchemas: string = 'no ../shared/ucp beside the repository'

let loaded: Ajv2020 | undefined

/**
 * What UCP's own JSON Schema has against a value: one line each, none where it conforms. Also none without the schemas;
 * see `hasOfficialSchemas`.
 * @param reference as `shopping/types/price.json` or `shopping/discount.json#/$defs/applied_discount`
 */
export function officialProblems(reference: string, value: unknown): readonly string[] {
  if (!hasOfficialSchemas) return []
  loaded ??= load()
  const validate = loaded.getSchema(`https://ucp.dev/schemas/${reference}`)
  if (!validate) throw new Error(`UCP ${ucpVersion} has no ${reference}`)
  if (validate(value) === true) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `$${instancePath} ${message}`)
}

function load(): Ajv2020 {
  // Not strict: UCP annotates its schemas with keywords of its own (ucp_request).
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats(ajv)
  for (const file of readdirSync(folder, { recursive: true }))
    if (String(file).endsWith('.json'))
      ajv.addSchema(JSON.parse(readFileSync(join(folder, String(file)), 'utf8')))
  return ajv
}
