// What `purchase.ts` loads when a checkout begins or an order is read.
export { completeOrder } from './complete-order.ts'
export { readCheckout } from './read-checkout.ts'
export { readCountries } from './read-countries.ts'
export { readOrder } from './read-order.ts'
export { updateOrder } from './update-order.ts'
