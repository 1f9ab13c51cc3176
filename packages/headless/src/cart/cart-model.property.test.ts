import { expect, it } from 'vitest'
import { anyCart } from '../testing/any-cart.ts'
import { patience } from '../testing/model-runs.ts'

it('any cart ends as the shopper wished, whatever happens', { timeout: patience }, async () => {
  await anyCart(true)
  expect.hasAssertions()
})
