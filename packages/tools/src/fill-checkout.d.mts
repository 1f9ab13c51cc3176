import type { Locator } from 'playwright-core'

/** The name of the button that places the order. */
export const orderButton: RegExp

/** Answers what a checkout asks for and goes on, until the button that orders can be pressed. */
export function fillCheckout(form: Locator, email: string): Promise<void>
