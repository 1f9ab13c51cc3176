export { mount as shelf } from '@tillkit/widgets/shelf'
