const fs = require('node:fs')
const { ContainerRegistrationKeys, Modules, ProductStatus } = require('@medusajs/framework/utils')
const flows = require('@medusajs/medusa/core-flows')
const known = require('./known.json')
const products = require('./products.json')

/** How much of another currency a euro is in this shop; prices keep as many decimals as the currency has. */
const rates = { eur: [1, 2], usd: [1.1, 2], jpy: [160, 0], kwd: [0.335, 3] }
const priced = eur =>
  Object.entries(rates).map(([currency_code, [rate, digits]]) => ({
    currency_code,
    amount: Number((eur * rate).toFixed(digits)),
  }))

/** Fills an empty shop with what tests rely on (`known.json`), and writes its publishable key to TILLKIT_ACCESS. */
exports.default = async function seed({ container }) {
  const run = async (workflow, input) => (await workflow(container).run({ input })).result
  const link = container.resolve(ContainerRegistrationKeys.LINK)

  const [channel] = await run(flows.createSalesChannelsWorkflow, { salesChannelsData: [{ name: 'Pages' }] })
  const [key] = await run(flows.createApiKeysWorkflow, {
    api_keys: [{ title: 'Pages', type: 'publishable', created_by: '' }],
  })
  await run(flows.linkSalesChannelsToApiKeyWorkflow, { id: key.id, add: [channel.id] })
  fs.writeFileSync(process.env.TILLKIT_ACCESS, JSON.stringify({ key: key.token }))

  const [store] = await container.resolve(Modules.STORE).listStores()
  await run(flows.updateStoresWorkflow, {
    selector: { id: store.id },
    update: {
      supported_currencies: known.regions.map(({ currency, inclusive }, index) => ({
        currency_code: currency,
        is_default: index === 0,
        is_tax_inclusive: inclusive,
      })),
      default_sales_channel_id: channel.id,
    },
  })
  await sellIn(run)
  await deliver(container, run, link, channel)
  await offer(container, run, channel)
  await discount(container, run)
}

async function sellIn(run) {
  const payment_providers = Object.values(known.payment)
  // One by one: the shop's first region is the first by its id.
  for (const { name, currency, countries, tax } of known.regions) {
    await run(flows.createRegionsWorkflow, {
      regions: [{ name, currency_code: currency, countries, payment_providers }],
    })
    await run(
      flows.createTaxRegionsWorkflow,
      countries.map(country_code => ({
        country_code,
        provider_id: 'tp_system',
        default_tax_rate: { name: 'Tax', code: 'tax', rate: tax },
      })),
    )
  }
}

async function deliver(container, run, link, channel) {
  const [location] = await run(flows.createStockLocationsWorkflow, {
    locations: [{ name: 'Depot', address: { city: 'Köln', country_code: 'DE', address_1: '' } }],
  })
  await run(flows.linkSalesChannelsToStockLocationWorkflow, { id: location.id, add: [channel.id] })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: 'manual_manual' },
  })
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [profile] =
    (await fulfillment.listShippingProfiles({ type: 'default' })) ??
    (await run(flows.createShippingProfilesWorkflow, { data: [{ name: 'Default', type: 'default' }] }))
  const set = await fulfillment.createFulfillmentSets({
    name: 'Post',
    type: 'shipping',
    service_zones: [
      {
        name: 'Everywhere',
        geo_zones: known.regions
          .flatMap(({ countries }) => countries)
          .map(country_code => ({ type: 'country', country_code })),
      },
    ],
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const option = (name, eur) => ({
    name,
    price_type: 'flat',
    provider_id: 'manual_manual',
    service_zone_id: set.service_zones[0].id,
    shipping_profile_id: profile.id,
    type: { label: name, description: name, code: name.toLowerCase() },
    prices: priced(eur),
    rules: [
      { attribute: 'enabled_in_store', value: 'true', operator: 'eq' },
      { attribute: 'is_return', value: 'false', operator: 'eq' },
    ],
  })
  await run(flows.createShippingOptionsWorkflow, [option('Standard', 4.9), option('Express', 9.5)])
}

async function offer(container, run, channel) {
  const names = key => [...new Set(products.map(product => product[key]).filter(Boolean))]
  const categories = await run(flows.createProductCategoriesWorkflow, {
    product_categories: names('category').map(name => ({ name, handle: name, is_active: true })),
  })
  const collections = await run(flows.createCollectionsWorkflow, {
    collections: names('collection').map(title => ({ title, handle: title })),
  })
  const [profile] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({ type: 'default' })
  await run(flows.createProductsWorkflow, {
    products: products.map(product => ({
      title: product.title,
      handle: product.handle,
      description: product.description ?? product.title,
      status: ProductStatus.PUBLISHED,
      shipping_profile_id: profile.id,
      sales_channels: [{ id: channel.id }],
      category_ids: categories.filter(it => it.handle === product.category).map(it => it.id),
      collection_id: collections.find(it => it.handle === product.collection)?.id,
      options: Object.entries(optionsOf(product)).map(([title, values]) => ({ title, values })),
      variants: variantsOf(product),
    })),
  })
  const stocked = new Map(products.map(({ handle, stock = 1000 }) => [handle.toUpperCase(), stock]))
  const [location] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({})
  const items = await container.resolve(Modules.INVENTORY).listInventoryItems({}, { take: 1000 })
  await run(flows.createInventoryLevelsWorkflow, {
    inventory_levels: items.map(({ id, sku }) => ({
      location_id: location.id,
      inventory_item_id: id,
      stocked_quantity: stocked.get(sku.split(' ')[0]) ?? 0,
    })),
  })
}

/** A product with nothing to choose has the option that Medusa's own admin gives it. */
const optionsOf = ({ options }) => options ?? { 'Default option': ['Default option value'] }

function variantsOf(product) {
  if (product.variants === false) return []
  let combinations = [{}]
  for (const [title, values] of Object.entries(optionsOf(product)))
    combinations = combinations.flatMap(chosen => values.map(value => ({ ...chosen, [title]: value })))
  return combinations
    .map(options => ({
      title: product.options ? Object.values(options).join(' / ') : 'Default variant',
      options,
    }))
    .filter(({ title }) => !product.without?.includes(title))
    .map(({ title, options }) => ({
      title,
      options,
      sku: `${product.handle.toUpperCase()} ${title}`,
      manage_inventory: product.stock !== null,
      prices: priced(product.eur),
    }))
}

async function discount(container, run) {
  const { codes } = known
  const percent = (value, target_type = 'items') => ({
    type: 'percentage',
    target_type,
    allocation: 'across',
    value,
    currency_code: 'eur',
  })
  const plain = (code, application_method, more) => ({
    code,
    type: 'standard',
    status: 'active',
    is_automatic: false,
    application_method,
    ...more,
  })
  const day = days => new Date(Date.now() + days * 86_400_000)
  const campaign = (name, ends_at, budget) => ({
    campaign: { name, campaign_identifier: name, starts_at: day(-9), ends_at, ...(budget && { budget }) },
  })
  await run(flows.createPromotionsWorkflow, {
    promotionsData: [
      plain(codes.tenPercent, percent(10)),
      plain(codes.fivePercent, percent(5)),
      plain(codes.freeDelivery, percent(100, 'shipping_methods')),
      plain(codes.expired, percent(10), campaign('past', day(-1))),
      plain(codes.limited, percent(10), campaign('few', day(9999), { type: 'usage', limit: 1 })),
      plain(codes.minimum1000, percent(10), {
        rules: [{ attribute: 'item_total', operator: 'gte', values: ['1000'] }],
      }),
    ],
  })
  const promotions = container.resolve(Modules.PROMOTION)
  const [few] = await promotions.listCampaigns({ campaign_identifier: 'few' })
  await promotions.updateCampaigns({ id: few.id, budget: { limit: 1, used: 1 } })
}
