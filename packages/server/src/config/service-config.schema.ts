import { z } from 'zod'

/**
 * A secret by the name of the environment variable that holds it. Written out in the file it is refused: files are copied,
 * committed and sent around.
 */
const secret = z.strictObject({
  env: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'is no name of an environment variable'),
})

const webAddress = z
  .string()
  .regex(
    /^https?:\/\/[^\s/?#]+(\/[^\s?#]*[^\s?#/])?$/,
    'is an address like https://relay.example, no slash at the end',
  )
const origin = z
  .string()
  .regex(
    /^(\*|https?:\/\/(\*\.)?[a-z0-9.[\]:-]+)$/,
    'is an origin like https://blog.example, https://*.blog.example or *: lower case, no path',
  )
const id = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,62}$/, 'is made of a-z, 0-9, - and _')
const count = z.int().min(0)
const milliseconds = z.int().min(1).max(600_000)

const merchant = z.strictObject({
  id: id.describe('In addresses: `/m/<id>`.'),
  adapter: z.string().describe("An adapter's name, as in `data-merchant`."),
  endpoint: z.string().min(1).describe("The merchant's API; for most a URL."),
  options: z
    .record(z.string(), z.string())
    .optional()
    .describe("The adapter's options, as `data-*` without `data-`."),
  headers: z
    .record(z.string(), z.union([secret, z.string()]))
    .optional()
    .describe(
      'Sent with every call to the endpoint. Those that carry a secret take it from the environment.',
    ),
  hosts: z
    .array(z.string())
    .optional()
    .describe('Host names under which this merchant is served at the root.'),
})

const site = z.strictObject({
  key: z
    .string()
    .regex(/^[\w.-]{8,128}$/, 'is 8 to 128 letters, digits, - _ or .')
    .optional()
    .describe('What its widgets send as `X-API-Key`. Public. Without one the site is known by its origin.'),
  origins: z
    .array(origin)
    .describe('`https://blog.example`, `https://*.blog.example`, or `*`. Empty: servers only.'),
  merchants: z.array(id).optional().describe('Ids of the merchants it may use; all when left out.'),
  servers: z.boolean().optional().describe('Whether programs that send no `Origin` may call with its key.'),
  per_minute: count.optional().describe('Requests a minute for the whole site; 0 takes any.'),
})

const limits = z.strictObject({
  site_per_minute: count.default(30_000).describe('Requests a minute for a site, a node; 0 takes any.'),
  address_per_minute: count.default(600).describe('Requests a minute from one address, a node; 0 takes any.'),
  body_bytes: z.int().min(1024).default(262_144).describe('The largest body of a request.'),
})

const calls = z.strictObject({
  read_timeout_ms: milliseconds.default(8000).describe('For one try at reading from a merchant.'),
  change_timeout_ms: milliseconds.default(14_000).describe('For a change at a merchant.'),
  read_retries: z.int().min(0).max(5).default(1).describe('How often a lost or failed read is asked again.'),
  breaker_failures: z
    .int()
    .min(1)
    .default(8)
    .describe('Failures in a row after which a merchant is left alone.'),
  breaker_open_ms: milliseconds.default(5000).describe('For how long it is left alone.'),
})

const cache = z.strictObject({
  fresh_seconds: count.default(15).describe('How long a catalog answer is given again without asking.'),
  stale_seconds: count.default(600).describe('How much longer it is used while the merchant fails.'),
})

const store = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('memory').describe('`memory`: one node. `postgres`: one or many.') }),
  z.strictObject({
    type: z.literal('postgres'),
    url: secret.describe('The variable with `postgres://user:password@host/database`.'),
    connections: z.int().min(1).max(200).default(10).describe('Connections a node.'),
    lease_ms: z
      .int()
      .min(1000)
      .max(600_000)
      .default(10_000)
      .describe('How long a killed node still holds a key.'),
  }),
])

/** The configuration file of the relay, as it is written; the table in docs/guide/relay.md has its descriptions. */
export const serviceFileSchema: z.ZodObject = z.strictObject({
  url: webAddress
    .optional()
    .describe("The relay's own address as callers see it; the request's when left out."),
  host: z.string().min(1).default('127.0.0.1').describe('Where it listens; `0.0.0.0` in a container.'),
  port: z.int().min(0).max(65_535).default(8787).describe('0 takes any free one.'),
  merchants: z.array(merchant).min(1, 'needs one merchant at least').describe('Who is behind the relay.'),
  sites: z.array(site).min(1, 'needs one site at least: who may call').describe('Whose pages may use it.'),
  secrets: z
    .array(secret)
    .default([])
    .describe(
      'Seal the ids of carts: 32 characters or more, the same on all nodes. The first seals, all of them open.',
    ),
  limits: limits.prefault({}).describe('How much is taken from whom.'),
  calls: calls.prefault({}).describe('How merchants are called.'),
  cache: cache.prefault({}).describe('Catalog answers kept.'),
  store: store.default({ type: 'memory' }).describe('Where idempotency keys and renewed sessions are kept.'),
  trusted_proxies: count.default(0).describe('How many proxies in front of the relay may say who calls.'),
  metrics_token: secret
    .optional()
    .describe('What `/metrics` wants as a bearer token; anyone may read it without.'),
  drain_ms: milliseconds.default(20_000).describe('How long requests under way may take after SIGTERM.'),
  log: z.enum(['info', 'warn', 'off']).default('info').describe('`info`: a line for each request.'),
})
