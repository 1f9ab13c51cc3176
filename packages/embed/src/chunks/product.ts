// The chunk that every page with something to buy loads; all other chunks share what is in it.
export { mount as buy } from '@tillkit/widgets/buy'
export { mount as product } from '@tillkit/widgets/product'
