import { ucpVersion } from '@tillkit/core'
import type { MiddlewareHandler } from 'hono'
import { ProtocolFault } from './protocol-fault.ts'

/**
 * Looks at `UCP-Agent`, an RFC 8941 dictionary such as `profile="https://…/.well-known/ucp"`. A request without one is
 * served: the till's own pages read catalogs without it, since it would cost a preflight. A `version` beside the profile
 * must be the relay's own. The profile itself is not fetched: nothing that the relay answers depends on it.
 */
export const negotiate: MiddlewareHandler = async (c, next) => {
  const agent = c.req.header('ucp-agent')
  if (agent !== undefined) {
    const profile = memberOf(agent, 'profile')
    if (profile !== undefined && !/^https?:\/\/[^\s/]/.test(profile))
      throw new ProtocolFault(400, 'invalid_profile_url', 'UCP-Agent names a profile that is no URL')
    const version = memberOf(agent, 'version')
    if (version !== undefined && version !== ucpVersion)
      throw new ProtocolFault(422, 'version_unsupported', `The relay speaks UCP ${ucpVersion}`)
  }
  await next()
}

function memberOf(dictionary: string, name: string): string | undefined {
  return new RegExp(`(?:^|[,;])\\s*${name}="([^"]*)"`).exec(dictionary)?.[1]
}
