// What opens over the page: no one who only adds waits for it.
export { closeDrawer, openDrawer } from '@tillkit/widgets/drawer'
