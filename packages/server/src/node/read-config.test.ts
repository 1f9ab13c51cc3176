import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from './read-config.ts'

const file = {
  port: 4000,
  merchants: [{ id: 'acme', adapter: 'memory', endpoint: 'demo' }],
  sites: [{ origins: ['https://blog.example'] }],
}

async function fromFile(text: string, env: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'tillkit-config-'))
  const path = join(folder, 'relay.json')
  await writeFile(path, text)
  return readConfig(path, env).finally(() => rm(folder, { recursive: true }))
}

describe('readConfig', () => {
  it('takes a file, and HOST and PORT before it', async () => {
    const env = { HOST: '0.0.0.0', PORT: '5000', TILLKIT_MERCHANT: 'vendure:https://other.example' }
    expect(await fromFile(JSON.stringify(file), env)).toMatchObject({ ...file, host: '0.0.0.0', port: 5000 })
  })

  it('takes the same JSON from a variable', async () => {
    expect(await readConfig(undefined, { TILLKIT_RELAY: JSON.stringify(file) })).toMatchObject(file)
  })

  it('takes one merchant from variables alone', async () => {
    const config = await readConfig(undefined, {
      TILLKIT_MERCHANT: 'vendure:https://shop.example/shop-api',
      TILLKIT_ORIGINS: 'https://blog.example, https://forum.example',
      TILLKIT_KEY: 'pk_blog_1',
      TILLKIT_RELAY_SECRET: 's'.repeat(32),
      TILLKIT_STORE_URL: 'postgres://db/relay',
    })
    expect(config).toMatchObject({
      merchants: [{ id: 'shop', adapter: 'vendure', endpoint: 'https://shop.example/shop-api' }],
      sites: [{ key: 'pk_blog_1', origins: ['https://blog.example', 'https://forum.example'] }],
      secrets: ['s'.repeat(32)],
      store: { type: 'postgres', url: 'postgres://db/relay' },
    })
  })

  it.each([
    [
      'of a file that is not there',
      () => readConfig('/nowhere/relay.json', {}),
      '/nowhere/relay.json cannot be read',
    ],
    ['of what is not JSON', () => fromFile('{ merchants: [] }'), 'is not JSON'],
    ['of nothing', () => readConfig(undefined, {}), 'merchants: is missing'],
  ])('tells %s', async (_, read, words) => {
    await expect(read()).rejects.toMatchObject({ code: 'config', message: expect.stringContaining(words) })
  })
})
