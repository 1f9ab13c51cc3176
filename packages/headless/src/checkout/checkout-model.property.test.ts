import { expect, it } from 'vitest'
import { anyCheckout } from '../testing/any-checkout.ts'
import { checkoutCommands, wiping } from '../testing/checkout-commands.ts'
import { checkOnce } from '../testing/checkout-world.ts'
import { patience } from '../testing/model-runs.ts'

it('any checkout makes one order or none and never lies', { timeout: patience }, async () => {
  await anyCheckout([...checkoutCommands, wiping], false, checkOnce)
  expect.hasAssertions()
})
