/** Whether a text is a cart's id, which is also the session. What Shopify never gave is none. */
export function isCartId(text: string | undefined): text is string {
  return text?.startsWith('gid://shopify/Cart/') ?? false
}
