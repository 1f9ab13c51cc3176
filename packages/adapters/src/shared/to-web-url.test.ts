import { productSchema } from '@tillkit/core/schemas'
import { aProduct } from '@tillkit/testing'
import { describe, expect, it } from 'vitest'
import { toWebUrl } from './to-web-url.ts'

describe('an address that a merchant wrote', () => {
  it.each([
    ['https://shop.example/a b', 'https://shop.example/a%20b'],
    ['/p/mug', 'https://shop.example/p/mug'],
    ['//cdn.example/x.png', 'https://cdn.example/x.png'],
    [' HTTP://Shop.Example/ü ', 'http://shop.example/%C3%BC'],
    ['https://shop.example/a|b?q=[1]^2&r=100%', 'https://shop.example/a%7Cb?q=%5B1%5D%5E2&r=100%25'],
    ['https://shop.example/#a#b', 'https://shop.example/#a%23b'],
    ['https://[::1]:8080/x', 'https://[::1]:8080/x'],
    ['https://shop.example/{id}', 'https://shop.example/%7Bid%7D'],
  ])('takes %s for %s, which every strict reader takes', (text, url) => {
    expect(toWebUrl(text, 'https://shop.example/feed.xml')).toBe(url)
    expect(productSchema.safeParse({ ...aProduct(), url }).success).toBe(true)
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'blob:https://shop.example/x',
    'intent://shop.example/#Intent;end',
    'ftp://shop.example/',
    'https://shop.example@canary.example/',
    'https://user:pass@shop.example/',
    '//user@canary.example/',
    'https:\\\\shop.example@canary.example',
    'https://',
    '  ',
    'https://a b/',
  ])('takes %s for no address of the web', text => {
    expect(toWebUrl(text, 'https://shop.example/')).toBeUndefined()
  })
})
