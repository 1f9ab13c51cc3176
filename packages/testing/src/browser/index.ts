export { checkAccessibility } from './check-accessibility.ts'
export { focusedName, tabTo } from './keyboard.ts'
export {
  type BrowserOptions,
  openBrowser,
  type TestBrowser,
  type Visit,
  type VisitOptions,
} from './open-browser.ts'
