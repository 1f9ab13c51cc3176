// The drawer, and the cart behind it: whoever opens the one needs the other.
export { createCartModel } from '@tillkit/headless/cart'
export { mount as cart } from '@tillkit/widgets/cart'
export { closeDrawer, openDrawer } from '@tillkit/widgets/drawer'
export { placeToggle } from '../page/place-toggle.ts'
