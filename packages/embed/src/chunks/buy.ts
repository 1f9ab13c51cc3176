export { mount as buy } from '@tillkit/widgets/buy'
