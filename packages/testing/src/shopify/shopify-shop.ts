import {
  type ExecutionResult,
  execute,
  type GraphQLError,
  getDirectiveValues,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql'
import { answerCart } from './answer-cart.ts'
import { answerCollection, answerProducts, answerSearch } from './answer-lists.ts'
import { answerProduct, type Market } from './answer-product.ts'
import { createCartMutations, findCart, numberIn } from './cart-mutations.ts'
import { queryCost } from './query-cost.ts'
import { createShopBooks, type ShopBooks } from './shop-books.ts'
import { products } from './shop-seed.ts'
import { storefrontSchema } from './storefront-schema.ts'

/** A request as the shop got it. */
export interface ShopRequest {
  readonly url: string
  readonly headers: Headers
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  /** What it cost, by Shopify's rules. */
  readonly cost: number
}

/** A shop that speaks the Storefront API, in this process. */
export interface ShopifyShop {
  readonly address: string
  /** A token that browsers may hold. */
  readonly key: string
  readonly books: ShopBooks
  /** In place of the network. */
  readonly fetch: typeof fetch
  readonly requests: ShopRequest[]
  /**
   * What no real shop would have taken, or no shop may answer: a document or a variable that the schema refuses, an answer
   * of ours that does not fit it. A test that used the shop expects none.
   */
  readonly violations: string[]
  /** Answers the next request like this instead; a thrown error is a lost connection. */
  failNext(answer: () => Response | Promise<Response>): void
  /** Lets every request wait, in milliseconds. */
  delay: number
  /** Whether the token may read selling plans. */
  hasPlans: boolean
  /** Whether lines are cut to what there is without a warning, as some shops were seen to do. */
  isQuiet: boolean
  /** The cart of this id was paid for at the shop's checkout. */
  pay(cart_id: string): void
}

/** Opens a shop with fresh books. */
export function createShopifyShop(): ShopifyShop {
  const schema = storefrontSchema()
  const books = createShopBooks()
  const pending: (() => Response | Promise<Response>)[] = []

  const shop: ShopifyShop = {
    address: 'https://saltmarsh-workshop.myshopify.com',
    key: '0123456789abcdef0123456789abcdef',
    books,
    requests: [],
    violations: [],
    delay: 0,
    hasPlans: true,
    isQuiet: false,
    failNext: answer => void pending.push(answer),
    pay(cart_id) {
      const cart = books.carts.get(cart_id.replace(/^.*\//, ''))
      if (!cart) throw new Error(`the shop has no cart ${cart_id}`)
      cart.isPaid = true
    },
    async fetch(input, init) {
      const request = new Request(input, init)
      const text = await request.text()
      if (shop.delay > 0) await new Promise(done => setTimeout(done, shop.delay))
      request.signal.throwIfAborted()
      const answer = pending.shift()
      return answer ? answer() : respond(request, text)
    },
  }
  return shop

  function respond(request: Request, text: string): Response {
    const { url, headers, method } = request
    const { pathname } = new URL(url)
    if (method !== 'POST' || pathname !== '/api/2026-04/graphql.json' || !isJson(headers))
      return violated(`${method} ${pathname} ${headers.get('content-type')}`)
    const token = headers.get('x-shopify-storefront-access-token')
    if (token !== null && token !== shop.key)
      return reply({ errors: [{ message: '', extensions: { code: 'UNAUTHORIZED' } }] }, 401)

    const { query, variables = {} } = JSON.parse(text) as {
      query: string
      variables?: Record<string, unknown>
    }
    const document = parse(query)
    const operation = getOperationAST(document)
    const problems = validate(schema, document)
    const cost = queryCost(schema, document)
    shop.requests.push({ url, headers, query, variables, cost })
    if (problems.length > 0 || !operation) return misunderstood(problems, operation)
    if (token === null && cost > 1000)
      return failed('Complexity exceeded', { code: 'MAX_COMPLEXITY_EXCEEDED', cost, maxCost: 1000 })

    const result = execute({
      schema,
      document,
      variableValues: variables,
      rootValue: rootFor(operation),
    })
    return 'then' in result ? violated('an answer took its time') : checked(result)
  }

  /** An unknown language or country is a mistake that real pages make; any other is the adapter's. */
  function misunderstood(
    problems: readonly GraphQLError[],
    operation?: OperationDefinitionNode | null,
  ): Response {
    const messages = problems.map(problem => problem.message)
    if (operation && messages.every(message => /(Language|Country)Code/.test(message)))
      return failed(messages[0] ?? '', { code: 'argumentLiteralsIncompatible' })
    return violated(messages.join('; '))
  }

  function checked(result: ExecutionResult): Response {
    const unintended = result.errors?.filter(({ extensions }) => extensions['code'] === undefined) ?? []
    // A country that is none may stand in a variable too.
    if (unintended.length > 0 && unintended.every(({ message }) => message.includes('CountryCode')))
      return failed(unintended[0]?.message ?? '', { code: 'INVALID_VARIABLE' })
    if (unintended.length > 0) return violated(unintended.map(({ message }) => message).join('; '))
    return reply(JSON.parse(JSON.stringify(result)))
  }

  function violated(what: string): Response {
    shop.violations.push(what)
    throw new Error(`not Storefront API 2026-04: ${what}`)
  }

  function marketFor(operation: OperationDefinitionNode): Market {
    const directive = schema.getDirective('inContext')
    const context = (directive && getDirectiveValues(directive, operation)) ?? {}
    const { country, language } = context
    return { country: `${country ?? 'US'}`, language: `${language ?? 'EN'}`, hasPlans: shop.hasPlans }
  }

  function rootFor(operation: OperationDefinitionNode): object {
    const market = marketFor(operation)
    if (operation.operation === 'mutation') return createCartMutations(books, market, shop.isQuiet)
    const product = (handle: string | null | undefined, id: string | null | undefined) => {
      const number = id ? numberIn(id, 'Product') : undefined
      const found = products.find(it => (number ? it.number === number : it.handle === handle))
      return found ? answerProduct(found, books, market) : null
    }
    return {
      product: ({ handle, id }: { handle?: string; id?: string }) => product(handle, id),
      products: (page: object) => answerProducts(page, books, market),
      collection: ({ handle = '' }: { handle?: string }) => answerCollection(handle, books, market),
      search: (page: { query: string }) => answerSearch(page, books, market),
      cart({ id }: { id: string }) {
        const cart = findCart(books, id)
        return cart ? answerCart(cart, books, market) : null
      },
    }
  }
}

const isJson = (headers: Headers) => headers.get('content-type') === 'application/json'

function reply(body: object, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
}

function failed(message: string, extensions: object): Response {
  return reply({ errors: [{ message, extensions }] })
}
