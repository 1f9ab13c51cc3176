export { checkAccessibility } from './check-accessibility.ts'
export { openBrowser, type TestBrowser, type Visit, type VisitOptions } from './open-browser.ts'
