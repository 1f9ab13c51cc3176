import type { Minor } from '@tillkit/core'
import { toDecimal } from '@tillkit/core/money'
import { GraphQLError } from 'graphql'
import { answerConnection, type PageArguments } from './answer-connection.ts'
import { marketOf, type ShopBooks } from './shop-books.ts'
import type { SeedProduct, SeedVariant } from './shop-seed.ts'

/** For whom something is answered, by `@inContext` and the token. */
export interface Market {
  readonly country: string
  readonly language: string
  /** Whether the token may read selling plans. */
  readonly hasPlans: boolean
}

/** Shopify's `MoneyV2`: no trailing zeros, and at least one decimal in every currency. */
export function answerMoney(amount: Minor, currencyCode: string): object {
  const text = toDecimal({ amount, currency: currencyCode })
  return { amount: text.includes('.') ? text.replace(/(\.\d+?)0+$/, '$1') : `${text}.0`, currencyCode }
}

const site = 'https://saltmarsh-workshop.myshopify.com'
const picture = (name: string) => ({
  url: `https://cdn.shopify.com/s/files/1/0001/${name}.jpg?v=1`,
  altText: name.replaceAll('-', ' '),
  width: 600,
  height: 750,
})

/** A product as the API answers it. */
export function answerProduct(product: SeedProduct, books: ShopBooks, market: Market): object {
  const { number, handle, title, titles, axes } = product
  return {
    __typename: 'Product',
    id: `gid://shopify/Product/${number}`,
    handle,
    title: titles?.[market.language] ?? title,
    descriptionHtml: `<p>${title.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`,
    onlineStoreUrl: `${site}/products/${handle}`,
    requiresSellingPlan: product.requiresPlan ?? false,
    options:
      axes.length > 0
        ? axes.map(({ name, values }) => ({ name, optionValues: values.map(value => ({ name: value })) }))
        : [{ name: 'Title', optionValues: [{ name: 'Default Title' }] }],
    images: (page: PageArguments) => answerConnection([picture(handle), picture(`${handle}-2`)], page),
    sellingPlanGroups(page: PageArguments) {
      if (!market.hasPlans)
        throw new GraphQLError('Access denied for sellingPlanGroups field.', {
          extensions: { code: 'ACCESS_DENIED' },
        })
      const groups = Object.entries(product.plans ?? {}).map(([name, plans], group) => ({
        name,
        sellingPlans: (inner: PageArguments) =>
          answerConnection(
            plans.map(([plan, description = null], at) => ({
              id: `gid://shopify/SellingPlan/${number}${group}${at}`,
              name: plan,
              description,
            })),
            inner,
          ),
      }))
      return answerConnection(groups, page)
    },
    variants: (page: PageArguments) =>
      answerConnection(
        product.variants.map(it => answerVariant(it, product, books, market)),
        page,
      ),
  }
}

/** A variant as the API answers it. */
export function answerVariant(
  { number, choices, was, backorder }: SeedVariant,
  product: SeedProduct,
  books: ShopBooks,
  market: Market,
): object {
  const [currency, rate] = marketOf(market.country)
  const stock = books.stock(number)
  return {
    __typename: 'ProductVariant',
    id: `gid://shopify/ProductVariant/${number}`,
    sku: `SKU-${number}`,
    title: choices.join(' / ') || 'Default Title',
    availableForSale: stock > 0 || backorder === true,
    currentlyNotInStock: stock === 0 && backorder === true,
    price: answerMoney(books.price(number, market.country), currency),
    compareAtPrice: was ? answerMoney(Math.round(was * rate), currency) : null,
    image: picture(product.handle),
    selectedOptions:
      choices.length > 0
        ? choices.map((value, axis) => ({ name: product.axes[axis]?.name ?? '', value }))
        : [{ name: 'Title', value: 'Default Title' }],
    product: () => answerProduct(product, books, market),
  }
}
