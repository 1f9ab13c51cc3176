import { describe, expect, it } from 'vitest'
import { addShops, sayShops } from './four-shops.mjs'

function fakePage() {
  const said: string[] = []
  const add = (name: string) => async (shop: { url: string }) => {
    said.push(`${name} at ${shop.url}`)
  }
  const note = (name: string, text: string) => said.push(`${name} ${text}`)
  return { said, page: { note, addMedusa: add('medusa'), addEvershop: add('evershop') } as never }
}

describe('the shops of the page of four', () => {
  it('are added as they answer; one that does not start is told and holds up no other', async () => {
    const { said, page } = fakePage()
    const lines: string[] = []
    const started: object[] = []
    const shop = { url: 'http://127.0.0.1:3', stop: async () => {} }
    await addShops(page, ['medusa', 'evershop'], {
      log: (line: string) => lines.push(line),
      onStarted: (service: object) => started.push(service),
      start: async ({ name }: { name: string }) => {
        if (name === 'medusa') throw new Error('no memory left')
        return shop
      },
    })
    expect(said).toEqual([
      'medusa starting',
      'evershop starting',
      'medusa failed',
      'evershop at http://127.0.0.1:3',
    ])
    expect(started).toEqual([shop])
    expect(lines).toEqual([
      '✗ Medusa: no memory left',
      expect.stringMatching(/^✓ EverShop is on the page of four shops \(\d+\.\d s\)$/),
    ])
  })

  it('are said with how to get the missing ones', () => {
    expect(sayShops([])).toBe('without Medusa and EverShop, which npm run test:real installs, once')
    expect(sayShops(['evershop'])).toBe(
      'EverShop will be there in a minute; without Medusa, which npm run test:real installs, once',
    )
    expect(sayShops(['medusa', 'evershop'])).toBe('Medusa and EverShop will be there in a minute')
  })
})
