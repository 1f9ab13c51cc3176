import type { CheckoutModel } from '@tillkit/headless'
import { type FaultName, randomOf } from '@tillkit/testing/faults'
import type { FaultedMerchant, ShopperNetwork } from './faulted-merchant.fixture.ts'
import { clicksOf, lookAgain, settleCart, type Wish } from './fill-cart.fixture.ts'
import { fillCheckout } from './fill-checkout.fixture.ts'
import { type Breach, type Ending, endingOf, judge, judgeAgreed, shownTotal } from './judge.fixture.ts'
import { healNetwork, metFaults, planFaults, type RunPlan } from './plan-faults.fixture.ts'
import { openShopperBrowser } from './shopper-browser.fixture.ts'
import { isBusy, openShopperPage, type ShopperPage } from './shopper-page.fixture.ts'
import { runningMs } from './stalled.fixture.ts'
import { patiently, pause, waitFor } from './wait-for.fixture.ts'

/** What a shopper is told at most so late. */
export const limitMs = 15_000

/** What came of one faulted checkout. */
export interface RunResult {
  readonly merchant: string
  readonly seed: number
  readonly plan: RunPlan
  readonly met: readonly FaultName[]
  /** What the screen said first after the order was placed, and after how many milliseconds. */
  readonly first: Ending
  readonly firstMs: number
  /** The longest wait of any step, in milliseconds. */
  readonly longestMs: number
  /** How often the shopper pressed the order button. */
  readonly presses: number
  readonly breaches: readonly Breach[]
}

let serial = 0

/** One shopper, one intent, faults on the way: from the first click to an order, looked at through the side door. */
export async function faultedCheckout(
  merchant: FaultedMerchant,
  seed: number,
  kind: number,
): Promise<RunResult> {
  const random = randomOf(seed)
  const network = await merchant.open()
  const plan = planFaults(network, kind, random)
  const email = `f${seed}-${Date.now().toString(36)}${serial++}@example.com`
  const run = { merchant: merchant.name, seed, plan }
  const told = { first: 'failed' as Ending, firstMs: 0, longestMs: 0, presses: 0 }
  const breaches: Breach[] = []
  const pages = new Set<ShopperPage>()
  try {
    await shop({
      merchant,
      network,
      random,
      email,
      told,
      breaches,
      pages,
      isBrowsing: plan.main === 'stale-answer',
    })
  } catch (error) {
    breaches.push({ law: 'no end', why: `${(error as Error).message}` })
  }
  told.longestMs = Math.max(told.longestMs, ...[...pages].map(page => page.longestBusy()))
  if (told.longestMs > limitMs) breaches.push({ law: 'late', why: `waited ${Math.round(told.longestMs)} ms` })
  const met = metFaults(network)
  // What a fault holds back arrives yet: an order that comes then would be a second one.
  if (met.includes('commit-late')) await pause(3200)
  const orders = await merchant.door.ordersOf(email)
  if (orders.length > 1 && !breaches.some(({ law }) => law === 'two orders'))
    breaches.push({ law: 'two orders', why: `later: ${orders.map(({ id }) => id).join()}` })
  for (const page of pages) page.leave()
  await network.close()
  return { ...run, ...told, met, breaches }
}

interface Visit {
  readonly merchant: FaultedMerchant
  readonly network: ShopperNetwork
  readonly random: () => number
  readonly email: string
  readonly told: { first: Ending; firstMs: number; longestMs: number; presses: number }
  readonly breaches: Breach[]
  readonly pages: Set<ShopperPage>
  readonly isBrowsing: boolean
}

async function shop({
  merchant,
  network,
  random,
  email,
  told,
  breaches,
  pages,
  isBrowsing,
}: Visit): Promise<void> {
  const browser = openShopperBrowser()
  const open = async (tab = browser.open()) => {
    const page = await openShopperPage(merchant, network.endpoint, tab)
    pages.add(page)
    return page
  }
  const reload = (page: ShopperPage) => {
    page.leave()
    return open(page.tab.reopen())
  }
  const wish: Wish = {}
  let page = await open()
  // Looking around, and coming back to the same product.
  if (random() < 0.2 || isBrowsing)
    await page
      .browse()
      .then(page.browse)
      .catch(() => {})
  for (const click of clicksOf(merchant, random)) {
    const cart = await patiently(() => page.cart())
    const done = click(cart, wish)
    if (random() < 0.5) await done
    if (random() < 0.08) {
      // A realm dies between two tasks, never with a promise settled and what follows it undone.
      await pause(0)
      page = await reload(page)
    }
  }
  if (random() < 0.12) {
    const second = await open()
    const cart = await patiently(() => second.cart())
    wish[merchant.other.variant_id] = (wish[merchant.other.variant_id] ?? 0) + 1
    await cart.add(merchant.other)
    await settleCart(cart)
  }
  await settleCart(await patiently(() => page.cart()))

  let said = ''
  for (let tries = 0; tries < 6; tries++) {
    let checkout = await patiently(() => page.checkout())
    await checkout.start()
    const isReady = await fillCheckout(checkout, merchant, email)
    const agreed = isReady ? shownTotal(checkout.state.value) : undefined
    const from = runningMs()
    if (isReady) {
      told.presses++
      const pressed = checkout.place()
      if (random() < 0.15) checkout.place()
      if (random() < 0.08) {
        await Promise.race([ended(checkout), pause(random() * 600)])
        // Who has seen the order leaves it at that.
        if (isBusy(checkout.state.value)) {
          page = await reload(page)
          checkout = await patiently(() => page.checkout())
          await checkout.start()
        }
      } else await Promise.race([pressed, ended(checkout)])
    }
    await waitFor(() => !isBusy(checkout.state.value), 60_000, 'an end after placing')
    const now = checkout.state.value
    if (checkout.messages.value.some(({ code }) => code === 'cart_changed'))
      await lookAgain(await page.cart(), merchant, wish)
    if (tries === 0) {
      told.first = endingOf(now)
      told.firstMs = runningMs() - from
    }
    if (now.status === 'checking') {
      breaches.push(...judge(now, [], wish))
      healNetwork(network)
      await untilKnown(checkout)
    }
    const orders = await merchant.door.ordersOf(email)
    const found = judge(checkout.state.value, orders, wish)
    breaches.push(...found, ...judgeAgreed(agreed, orders))
    if (checkout.state.value.status === 'placed') return emptied(page)
    if (found.length > 0) return
    said = `${now.status}: ${JSON.stringify(checkout.messages.value)}`
    healNetwork(network)
  }
  throw new Error(`there is no order after six tries; ${said}`)
}

const ended = (checkout: CheckoutModel) =>
  waitFor(() => !isBusy(checkout.state.value), 60_000, 'an end after placing')

/** Waits while the till asks what became of the order, and presses "check again" when it has stopped asking. */
async function untilKnown(checkout: CheckoutModel): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    try {
      await waitFor(() => !/^(checking|loading)$/.test(checkout.state.value.status), 60_000)
      return
    } catch {
      void checkout.retry()
    }
  }
  throw new Error('what became of the order is never told')
}

/** After the order there is nothing left in the cart: what was bought is not bought again. */
async function emptied(page: ShopperPage): Promise<void> {
  const cart = await page.cart()
  await settleCart(cart)
  const { lines } = cart.state.value.view
  if (lines.length > 0)
    throw new Error(`the cart still has ${JSON.stringify(lines.map(it => it.variant_id))}`)
}
