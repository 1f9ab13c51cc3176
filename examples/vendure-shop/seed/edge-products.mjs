import { edgeProducts } from './edge-product-data.mjs'

/** Creates the products that show a card at its limits; see `handles` in `known.mjs`. */
export async function seedEdgeProducts(admin) {
  const { assets } = await admin('{ assets(options: { take: 100 }) { items { id name } } }')
  for (const product of edgeProducts) {
    const picture = product.picture && assets.items.find(asset => asset.name.startsWith(product.picture))?.id
    if (product.picture && !picture) throw new Error(`no sample picture called ${product.picture}`)
    await createProduct(admin, product, picture)
  }
}

async function createProduct(
  admin,
  { handle, name, description, enabled = true, options = [], variants = [] },
  picture,
) {
  const { createProduct: created } = await admin(
    `mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }`,
    {
      input: {
        enabled,
        translations: [{ languageCode: 'en', name, slug: handle, description }],
        ...(picture ? { featuredAssetId: picture, assetIds: [picture] } : {}),
      },
    },
  )
  const optionIds = new Map()
  for (const group of options) await createOptionGroup(admin, created.id, handle, group, optionIds)
  if (!variants.length) return
  await admin(
    `mutation ($input: [CreateProductVariantInput!]!) { createProductVariants(input: $input) { id } }`,
    {
      input: variants.map(({ values = [], usd, stock }, index) => ({
        productId: created.id,
        sku: `${handle}-${index + 1}`.toUpperCase(),
        optionIds: values.map(value => optionIds.get(value)),
        price: usd,
        stockOnHand: stock,
        trackInventory: 'TRUE',
        useGlobalOutOfStockThreshold: false,
        outOfStockThreshold: 0,
        translations: [{ languageCode: 'en', name: [name, ...values].join(' ') }],
      })),
    },
  )
}

async function createOptionGroup(admin, productId, handle, group, optionIds) {
  const code = value => `${handle}-${group.name}-${value}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const { createProductOptionGroup } = await admin(
    `mutation ($input: CreateProductOptionGroupInput!) {
      createProductOptionGroup(input: $input) { id options { id name } }
    }`,
    {
      input: {
        code: code(''),
        translations: [{ languageCode: 'en', name: group.name }],
        options: group.values.map(value => ({
          code: code(value),
          translations: [{ languageCode: 'en', name: value }],
        })),
      },
    },
  )
  for (const option of createProductOptionGroup.options) optionIds.set(option.name, option.id)
  await admin(
    `mutation ($productId: ID!, $group: ID!) { addOptionGroupToProduct(productId: $productId, optionGroupId: $group) { id } }`,
    { productId, group: createProductOptionGroup.id },
  )
}
