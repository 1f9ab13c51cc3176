import { tillPage } from './tillkit.mjs'

/** The till's elements on a page without its script: what they cost before anyone draws into them. */
export const bare = {
  id: 'bare',
  title: 'bare elements',
  files: new Map(),
  page: count => tillPage.page(count, ''),
  buttons: () => [...document.querySelectorAll('till-product')],
  isInCart: () => false,
}
