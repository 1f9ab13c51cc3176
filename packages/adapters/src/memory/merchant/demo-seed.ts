import { demoProducts, inAllCurrencies } from './demo-products.ts'
import type { MerchantSeed } from './merchant-seed.ts'

/** A small maker of things for kitchen and desk, who does not exist. */
export const demoSeed: MerchantSeed = {
  name: 'Saltmarsh Workshop',
  site: 'https://saltmarsh.example',
  currencies: ['EUR', 'USD', 'JPY', 'KWD'],
  countries: ['AE', 'AT', 'CA', 'CH', 'DE', 'ES', 'FR', 'GB', 'IE', 'IT', 'JP', 'KW', 'NL', 'SA', 'US'],
  categories: { kitchen: 'Kitchen', desk: 'Desk', home: 'Home', textiles: 'Textiles' },
  products: demoProducts,
  codes: [
    { code: 'TAKE10', name: '10 % off', percent: 10 },
    { code: 'FREESHIP', name: 'Free delivery', free_delivery: true },
    { code: 'MIN1000', name: '20 % off from 1,000', percent: 20, from: inAllCurrencies(1000) },
    { code: 'EXPIRED', name: 'Last summer', percent: 15, state: 'expired' },
    { code: 'LIMITED', name: 'First come', percent: 50, state: 'used_up' },
  ],
  deliveries: [
    { id: 'standard', name: 'Standard', text: 'Three to five working days', price: inAllCurrencies(4.9) },
    { id: 'express', name: 'Express', text: 'Next working day', price: inAllCurrencies(9.9) },
  ],
  payments: [
    { id: 'invoice', name: 'Invoice', text: 'Pay within 14 days of delivery' },
    { id: 'cash-on-delivery', name: 'Cash on delivery', text: 'Pay when the parcel arrives' },
  ],
}
