import { expect, it } from 'vitest'
import { anyCheckout } from '../testing/any-checkout.ts'
import { checkoutCommands } from '../testing/checkout-commands.ts'
import { checkOnce } from '../testing/checkout-world.ts'
import { patience } from '../testing/model-runs.ts'

it('a merchant that would sell a cart twice is asked once', { timeout: patience }, async () => {
  await anyCheckout(checkoutCommands, true, checkOnce)
  expect.hasAssertions()
})
