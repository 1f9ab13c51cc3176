// What every page with something to sell loads once; all other chunks share what is in it.
export { mount as product } from '@tillkit/widgets/product'
export { arrive, pageOf } from '../page/arrive.ts'
