import type { SiteConfig } from '../config/relay-config.ts'

/** Who calls, as the request tells it. */
export interface Caller {
  /** `X-API-Key`. */
  readonly key: string | undefined
  /** `Origin`: a page's, or none for a program and for a link that is followed. */
  readonly origin: string | undefined
  /** The merchant that the address names, where it names one. */
  readonly merchant: string | undefined
  /** Whether it only reads products: that much needs no key from a page whose origin is listed. */
  readonly isCatalog: boolean
}

/** The site that may call, or why it may not. */
export type SiteVerdict =
  | { readonly site: SiteConfig }
  | { readonly status: 401 | 403; readonly code: string; readonly content: string }

/** Decides which site's request this is. A page may call from the site's origins, with its key where it has one. */
export function findSite(
  sites: readonly SiteConfig[],
  { key, origin, merchant, isCatalog }: Caller,
): SiteVerdict {
  const [site] = sites
    .filter(candidate => {
      if (key !== undefined) return candidate.key === key
      const isHere = origin === undefined ? candidate.servers === true : allowsOrigin(candidate, origin)
      return isHere && (candidate.key === undefined || (isCatalog && origin !== undefined))
    })
    .sort((a, b) => Number(serves(b, merchant)) - Number(serves(a, merchant)))
  if (!site)
    return key === undefined
      ? refusal(401, 'key_required', 'This relay wants the X-API-Key of a site that it knows')
      : refusal(401, 'key_unknown', 'No site of this relay has this X-API-Key')
  if (origin === undefined && !site.servers)
    return refusal(
      403,
      'origin_required',
      'This site is for its pages: a request without Origin is none of theirs',
    )
  if (origin !== undefined && !allowsOrigin(site, origin))
    return refusal(403, 'origin_not_allowed', `${origin} is none of the origins of this site`)
  if (!serves(site, merchant))
    return refusal(403, 'merchant_not_allowed', 'This site may not use this merchant')
  return { site }
}

/** Whether pages of this origin may use a site's key. `https://*.blog.example` is all below it and not itself. */
export function allowsOrigin({ origins }: SiteConfig, origin: string): boolean {
  return origins.some(allowed => {
    if (allowed === '*' || allowed === origin) return true
    const [scheme, host] = allowed.split('*')
    return host !== undefined && scheme !== undefined && origin.startsWith(scheme) && origin.endsWith(host)
  })
}

const serves = ({ merchants }: SiteConfig, merchant: string | undefined): boolean =>
  merchants === undefined || (merchant !== undefined && merchants.includes(merchant))

const refusal = (status: 401 | 403, code: string, content: string): SiteVerdict => ({ status, code, content })
