import { type AdapterConfig, TillError } from '@tillkit/core'
import { readJson } from '../shared/read-json.ts'
import { toWebUrl } from '../shared/to-web-url.ts'
import { parseProfile } from './profile.guard.generated.ts'
import { stripNulls } from './strip-nulls.ts'
import { toMerchant, type UcpMerchant } from './to-merchant.ts'

const spoken = ['2026-04-08', '2026-01-23', '2026-01-11']
const freshMs = 600_000

interface Found {
  readonly at: number
  readonly merchant: Promise<UcpMerchant>
}
const found = new WeakMap<AdapterConfig, Found>()

/**
 * The merchant at an endpoint: its profile, and of the versions that it offers the highest that is spoken here. Asked once
 * for a config, and again after ten minutes. A bare GET, without a preflight. Throws `TillError`: `unsupported` where no version
 * or no REST service is in common.
 * @see https://ucp.dev/specification/overview, "Discovery"
 */
export function discover(config: AdapterConfig): Promise<UcpMerchant> {
  const before = found.get(config)
  if (before && Date.now() - before.at < freshMs) return before.merchant
  const merchant = read(config)
  found.set(config, { at: Date.now(), merchant })
  merchant.catch(() => found.delete(config))
  return merchant
}

async function read(config: AdapterConfig): Promise<UcpMerchant> {
  const { endpoint } = config
  const address = toWebUrl(`${endpoint.replace(/\/*(\.well-known\/ucp)?$/, '')}/.well-known/ucp`)
  if (!address) throw new TillError('config', `ucp:${endpoint} is no URL`)
  const profileAt = async (url: string) => parseProfile(stripNulls(await readJson(url, config, {})))
  const profile = await profileAt(address)
  const { version, supported_versions = {} } = profile.ucp
  const common = spoken.find(it => it === version || supported_versions[it])
  if (!common) throw new TillError('unsupported', `The merchant speaks UCP ${version}`)
  const other = common !== version && toWebUrl(supported_versions[common] ?? '', address)
  return toMerchant(other ? await profileAt(other) : profile, common)
}
