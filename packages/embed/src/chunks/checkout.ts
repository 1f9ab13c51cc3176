export { createCheckoutModel } from '@tillkit/headless/checkout'
export { mount as checkout } from '@tillkit/widgets/checkout'
export { checkoutCss, createCheckoutView } from '@tillkit/widgets/checkout-view'
