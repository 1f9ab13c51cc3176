import { expect, it } from 'vitest'
import { anyCheckout } from '../testing/any-checkout.ts'
import { shopping } from '../testing/checkout-commands.ts'
import { checkLines } from '../testing/checkout-world.ts'
import { patience } from '../testing/model-runs.ts'

it('what is put in while an order is made is sold once or kept', { timeout: patience }, async () => {
  await anyCheckout(shopping, false, checkLines)
  expect.hasAssertions()
})
