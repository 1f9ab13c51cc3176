import { openBrowser, type TestBrowser, type Visit } from '@tillkit/testing/browser'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { Listening } from '../listen.fixture.ts'
import { type ReleaseHost, serveRelease } from '../release-host.fixture.ts'
import { type ShopHost, serveShop } from '../shop-host.fixture.ts'
import { type Loader, loaders } from '../snippet.fixture.ts'
import { type Outcome, type Policy, policies } from './policies.fixture.ts'
import { servePolicies } from './policy-host.fixture.ts'

/** A policy with one of the loaders. */
export interface Case extends Policy {
  readonly loader: Loader
  readonly path: string
  readonly outcome: Outcome
}

/** Each policy with each loader. */
export const cases: readonly Case[] = policies.flatMap((policy, number) =>
  loaders.map(loader => ({
    ...policy,
    loader,
    path: `/${number}/${loader}`,
    outcome: typeof policy.outcome === 'object' ? policy.outcome[loader] : (policy.outcome ?? 'sells'),
  })),
)

/** A visit, and what the page's policies refused or reported, in any frame. */
export type WatchedVisit = Visit & { readonly violated: readonly string[] }

/** One browser, CDN and shop for all cases of a file. */
export interface Matrix {
  readonly shop: ShopHost
  open(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<WatchedVisit>
}

/** Starts all of it before a file's tests, and ends it after them. */
export function useMatrix(): Matrix {
  let [browser, cdn, shop, host] = [] as unknown as [TestBrowser, ReleaseHost, ShopHost, Listening]

  beforeAll(async () => {
    browser = await openBrowser()
    ;[cdn, shop] = await Promise.all([serveRelease(), serveShop()])
    host = await servePolicies(cdn, shop)
  })

  afterAll(async () => {
    await browser?.close()
    await Promise.all([cdn, shop, host].map(it => it?.stop()))
  })

  return {
    get shop() {
      return shop
    },
    async open(path, prepare) {
      const violated: string[] = []
      const seen = await browser.visit(host.url + path, {
        locale: 'en-US',
        async prepare(page) {
          page.setDefaultTimeout(45_000)
          await page.exposeBinding('violated', (_, line: string) => violated.push(line))
          await page.addInitScript(() =>
            addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
              const { violated } = window as unknown as { violated(line: string): void }
              violated(`${effectiveDirective} ${blockedURI} ${sample}`)
            }),
          )
          await prepare?.(page)
        },
      })
      return Object.assign(seen, { violated })
    },
  }
}
