import { describe, expect, it } from 'vitest'
import { allowanceOf, firstRead } from './allowance.mjs'

const entry = (initiatorType: string, name: string, startTime: number, responseEnd: number) => ({
  initiatorType,
  name,
  startTime,
  responseEnd,
})

describe('the allowance of a live button', () => {
  it('is the first paint, one read and 100 ms', () => {
    expect(allowanceOf({ paint: 500, read: 200 })).toBe(800)
  })

  it('counts the first read of a product, whoever began it', () => {
    const script = entry('script', 'https://cdn.example/api/till.js', 0, 900)
    const taken = entry('fetch', 'https://shop.example/shop-api?query=1', 400, 410)
    const ahead = entry('link', 'https://shop.example/shop-api?query=1', 100, 350)
    expect(firstRead([script, taken, ahead])).toBe(250)
    expect(firstRead([script])).toBeNaN()
  })
})
