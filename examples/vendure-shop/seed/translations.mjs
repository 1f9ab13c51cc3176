import { collectionTranslations, optionTranslations, productTranslations } from './translation-data.mjs'

const named = words => Object.entries(words).map(([languageCode, name]) => ({ languageCode, name }))

/** German, French, Spanish and Arabic for a few products, their options, and every collection. */
export async function seedTranslations(admin) {
  const { products } = await admin(`{
    products(options: { take: 100 }) {
      items { id slug variants { id options { id name groupId } } optionGroups { id name options { id name } } }
    }
  }`)
  for (const product of products.items) {
    if (productTranslations[product.slug])
      await translateProduct(admin, product, productTranslations[product.slug])
  }
  const { collections } = await admin('{ collections(options: { take: 100 }) { items { id slug } } }')
  for (const { id, slug } of collections.items) {
    const translations = named(collectionTranslations[slug] ?? {}).map(words => ({
      ...words,
      slug,
      description: '',
    }))
    await admin(`mutation ($input: UpdateCollectionInput!) { updateCollection(input: $input) { id } }`, {
      input: { id, translations },
    })
  }
}

async function translateProduct(admin, product, words) {
  const translations = Object.entries(words).map(([languageCode, [name, description]]) => ({
    languageCode,
    name,
    description,
    slug: product.slug,
  }))
  await admin(`mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { id } }`, {
    input: { id: product.id, translations },
  })
  await admin(
    `mutation ($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }`,
    {
      input: product.variants.map(({ id, options }) => ({
        id,
        translations: translations.map(({ languageCode, name }) => ({
          languageCode,
          name: [
            name,
            ...inGroupOrder(product, options).map(option => optionWord(option, languageCode)),
          ].join(' '),
        })),
      })),
    },
  )
  for (const group of product.optionGroups) {
    await admin(
      `mutation ($input: UpdateProductOptionGroupInput!) { updateProductOptionGroup(input: $input) { id } }`,
      { input: { id: group.id, translations: named(optionTranslations[group.name] ?? {}) } },
    )
    for (const option of group.options) {
      await admin(
        `mutation ($input: UpdateProductOptionInput!) { updateProductOption(input: $input) { id } }`,
        {
          input: { id: option.id, translations: named(optionTranslations[option.name] ?? {}) },
        },
      )
    }
  }
}

const optionWord = (option, languageCode) => optionTranslations[option.name]?.[languageCode] ?? option.name

/** Vendure gives a variant's options in any order. */
const inGroupOrder = (product, options) =>
  product.optionGroups.map(group => options.find(option => option.groupId === group.id)).filter(Boolean)
