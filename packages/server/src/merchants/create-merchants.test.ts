import { memoryAdapter } from '@tillkit/adapters/memory'
import { type AdapterEntry, TillError } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { createMerchants } from './create-merchants.ts'

function setUp() {
  let time = 0
  let asked = 0
  let isDown = false
  const { capabilities, catalog } = memoryAdapter()
  const entry: AdapterEntry = {
    catalog: async () => ({
      capabilities,
      async discover() {
        asked += 1
        if (isDown) throw new TillError('network', 'down')
        return { ...capabilities, page_size_max: asked }
      },
      createCatalog: () => catalog,
    }),
  }
  const config = { id: 'acme', adapter: 'test', endpoint: 'https://acme.example' }
  const merchants = createMerchants([config], {
    adapters: { test: entry },
    fetchOf: () => fetch,
    now: () => time,
  })
  return {
    size: async () => (await merchants.named('acme'))?.capabilities.page_size_max,
    pass: (ms: number) => {
      time += ms
    },
    down: (is: boolean) => {
      isDown = is
    },
    asked: () => asked,
  }
}

const soon = () => new Promise(done => setTimeout(done, 5))

describe('merchants', () => {
  it('are asked what they can do once, however many want it at once', async () => {
    const { size, asked } = setUp()
    expect(await Promise.all([size(), size(), size()])).toEqual([1, 1, 1])
    expect(asked()).toBe(1)
  })

  it('are asked again after a while, without making anyone wait', async () => {
    const { size, pass } = setUp()
    await size()
    pass(600_000)
    expect(await size()).toBe(1)
    await soon()
    expect(await size()).toBe(2)
  })

  it('stay as they were when they fail to say it again, and are asked at the next call when they never did', async () => {
    const { size, pass, down, asked } = setUp()
    down(true)
    await expect(size()).rejects.toThrow('down')
    down(false)
    expect(await size()).toBe(2)
    pass(600_000)
    down(true)
    expect([await size(), await size()]).toEqual([2, 2])
    await soon()
    expect([await size(), asked()]).toEqual([2, 3])
  })
})
