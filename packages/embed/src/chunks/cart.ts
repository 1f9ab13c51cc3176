// What a first add needs, and the toggle that shows it.
export { createCartModel } from '@tillkit/headless/cart'
export { mount as cart } from '@tillkit/widgets/cart'
export { placeToggle } from '../page/place-toggle.ts'
