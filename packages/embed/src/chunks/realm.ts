// What a page needs that tampered with its built-ins: the way into a clean realm, and what works on the page from there.
export { enterRealm } from '../realm/enter-realm.ts'
export { openRealm } from '../realm/open-realm.ts'
