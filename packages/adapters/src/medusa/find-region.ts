import { type AdapterConfig, type Context, TillError } from '@tillkit/core'
import { parseRegions, type RegionsWire } from './catalog.guard.generated.ts'
import type { ReadStore } from './read-store.ts'

/** A market of the shop. */
export type Region = RegionsWire['regions'][number]

/** Which of a shop's regions is meant. */
export type FindRegion = (context: Context) => Promise<Region>

/**
 * Finds the region to sell in, since Medusa has no price without one. Option `region` names it: by its id, which saves a
 * request, or by a country or currency of its. Otherwise it is the one with the page's currency, and with its country
 * where several have that; else the one with its country; else the shop's first. Regions are read once.
 */
export function createFindRegion({ options }: AdapterConfig, read: ReadStore): FindRegion {
  const told = options?.['region']
  let known: Promise<readonly Region[]> | undefined
  return async ({ currency, address_country: country }) => {
    if (told?.startsWith('reg_')) return { id: told, currency_code: '' }
    // Without the caller's signal: others wait for the same answer.
    known ??= read('regions?fields=id,currency_code,countries.iso_2&order=id&limit=100', {}).then(
      body => parseRegions(body).regions,
    )
    const regions = await known.catch((error: unknown) => {
      known = undefined
      throw error
    })
    const has = (region: Region, name: string | undefined) =>
      [region.currency_code, ...(region.countries ?? []).map(({ iso_2 }) => iso_2)].includes(
        `${name?.toLowerCase()}`,
      )
    const found =
      regions.find(it => has(it, told)) ??
      regions.find(it => has(it, currency) && has(it, country)) ??
      regions.find(it => has(it, currency)) ??
      regions.find(it => has(it, country)) ??
      regions[0]
    if (found) return found
    throw new TillError('merchant_error', 'The shop has no region')
  }
}
