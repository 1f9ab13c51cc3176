import { TillError } from '@tillkit/core'
import type { MerchantConfig, ServiceConfig } from './relay-config.ts'
import { guess, sayIssue } from './say-issue.ts'
import { serviceFileSchema } from './service-config.schema.ts'
import { type Environment, takeSecrets } from './take-secrets.ts'

/** What a configuration is checked against beside its own schema. */
export interface Surroundings {
  readonly env: Environment
  /** The adapters that this relay has. */
  readonly adapters: readonly string[]
}

/**
 * The configuration out of a parsed file: every field checked, secrets taken from the environment.
 * @throws TillError `config`, whose message has a line for each mistake: the field, what is wrong, and what was meant
 */
export function parseServiceConfig(file: unknown, { env, adapters }: Surroundings): ServiceConfig {
  const parsed = serviceFileSchema.safeParse(file)
  if (!parsed.success) throw mistakes(parsed.error.issues.flatMap(issue => sayIssue(issue, file)))
  const problems: string[] = []
  const config = takeSecrets(parsed.data, env, problems) as ServiceConfig
  problems.push(...disagreements(config, adapters))
  if (problems.length > 0) throw mistakes(problems)
  return config
}

function mistakes(lines: readonly string[]): TillError {
  return new TillError(
    'config',
    `The relay's configuration is wrong:\n${lines.map(line => `  ${line}`).join('\n')}`,
  )
}

/** What is right in each field and wrong together. */
function disagreements(config: ServiceConfig, adapters: readonly string[]): readonly string[] {
  const ids = config.merchants.map(merchant => merchant.id)
  return [
    ...config.merchants.flatMap((merchant, index) => ofMerchant(merchant, index, ids, adapters)),
    ...config.sites.flatMap((site, index) => [
      ...(site.merchants ?? [])
        .filter(id => !ids.includes(id))
        .map(id => `sites[${index}].merchants: there is no merchant ${id}${guess(id, ids)}`),
      ...(site.key !== undefined && config.sites.findIndex(other => other.key === site.key) < index
        ? [`sites[${index}].key: another site has it`]
        : []),
      ...(/^[rs]k_/.test(site.key ?? '')
        ? [`sites[${index}].key: looks like a secret, which pages refuse to hold; begin it with pk_`]
        : []),
      ...(site.origins.length === 0 && !(site.servers && site.key)
        ? [`sites[${index}].origins: is empty, which only a site with "servers": true and a key may be`]
        : []),
    ]),
    ...config.secrets.flatMap((text, index) =>
      text !== '' && text.length < 32 ? [`secrets[${index}]: is shorter than 32 characters`] : [],
    ),
    ...(config.store.type === 'postgres' && config.secrets.length === 0
      ? ['secrets: nodes that share a store need the same secret: { "env": "TILLKIT_RELAY_SECRET" }']
      : []),
  ]
}

function ofMerchant(
  { id, adapter, hosts = [] }: MerchantConfig,
  index: number,
  ids: readonly string[],
  adapters: readonly string[],
): readonly string[] {
  return [
    ...(ids.indexOf(id) < index ? [`merchants[${index}].id: another merchant is called ${id}`] : []),
    ...(adapters.includes(adapter)
      ? []
      : [`merchants[${index}].adapter: there is no adapter ${adapter}${guess(adapter, adapters)}`]),
    ...hosts
      .filter(host => host !== host.toLowerCase() || /[/:\s]/.test(host))
      .map(host => `merchants[${index}].hosts: ${host} is no host name: lower case, no port`),
  ]
}
