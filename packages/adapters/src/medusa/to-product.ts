import type { AdapterConfig, Product, SelectedOption } from '@tillkit/core'
import { toWebUrl } from '../shared/to-web-url.ts'
import type { ProductWire } from './catalog.guard.generated.ts'
import { toAmount, toCurrency } from './to-minor.ts'

type VariantWire = ProductWire['variants'][number]

/** What `toProduct` reads. A variant's number in stock is only told when it is asked for by name. */
export const productFields =
  'handle,title,description,thumbnail,images.url,*variants,variants.inventory_quantity,variants.options.value,*variants.options.option,*variants.calculated_price'

/**
 * A product in the till's words, or nothing where it has no variant with a price and so cannot be sold. Medusa sends
 * options and variants in any order: variants go by their rank, an axis by where its value stands in the first variant's
 * title ("S / White"), its values by the first variant that has them. An axis with one value (Medusa's own "Default option"
 * too) is dropped.
 */
export function toProduct(wire: ProductWire, { options }: AdapterConfig): Product | undefined {
  const { id, handle, title } = wire
  const description = { plain: wire.description || title }
  const sellable = [...wire.variants]
    .sort(byRank)
    .filter(it => it.calculated_price?.calculated_amount != null)
  const [first] = sellable
  if (!first) return undefined
  const currency = toCurrency(first.calculated_price?.currency_code ?? '')
  const place = (name: string) => first.title.indexOf(labelOf(first, name) ?? '')
  const axes = [...new Set(sellable.flatMap(it => it.options ?? []).map(it => it.option.title))]
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(name => ({
      name,
      values: [...new Set(sellable.flatMap(it => labelOf(it, name) ?? []))].map(label => ({ label })),
    }))
    .filter(({ values }) => values.length > 1)
  const seen = new Set<string>()
  const variants = sellable.flatMap(it => {
    const chosen = axes.flatMap(({ name }): SelectedOption[] => {
      const label = labelOf(it, name)
      return label === undefined ? [] : [{ name, label }]
    })
    // What is there twice could not be told apart, and what lacks a value could not be chosen.
    const key = JSON.stringify(chosen)
    if (chosen.length < axes.length || seen.has(key) || seen.has(it.id)) return []
    seen.add(key).add(it.id)
    const { calculated_amount, original_amount } = it.calculated_price ?? {}
    const amount = toAmount(calculated_amount ?? 0, currency)
    const before = toAmount(original_amount ?? 0, currency)
    return {
      id: it.id,
      ...(it.sku && { sku: it.sku }),
      title: it.title,
      description,
      price: { amount, currency },
      ...(before > amount && { list_price: { amount: before, currency } }),
      ...toAvailability(it),
      options: chosen,
    }
  })
  const prices = variants.map(({ price }) => price).sort((a, b) => a.amount - b.amount)
  const [min] = prices
  const url = toWebUrl(options?.['product-url']?.replace('{handle}', handle) ?? '')
  const pictures = new Set([wire.thumbnail ?? '', ...(wire.images ?? []).map(it => it.url)])
  return (
    min && {
      id,
      handle,
      title,
      description,
      ...(url && { url }),
      price_range: { min, max: prices.pop() ?? min },
      media: [...pictures].flatMap(it => {
        const url = toWebUrl(it)
        return url ? [{ type: 'image', url }] : []
      }),
      options: axes,
      variants,
    }
  )
}

function byRank(a: VariantWire, b: VariantWire): number {
  return (a.variant_rank ?? 0) - (b.variant_rank ?? 0) || (a.id < b.id ? -1 : 1)
}

function labelOf({ options }: VariantWire, name: string): string | undefined {
  return options?.find(it => it.option.title === name)?.value
}

/** Without a number Medusa did not say; it counts nothing where it does not manage the stock. */
function toAvailability({ manage_inventory, allow_backorder, inventory_quantity }: VariantWire) {
  const left = manage_inventory ? inventory_quantity : 1
  if (left == null) return {}
  const status = left > 0 ? 'in_stock' : allow_backorder ? 'backorder' : 'out_of_stock'
  return { availability: { available: status !== 'out_of_stock', status } }
}
