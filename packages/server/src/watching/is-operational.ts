/** Whether a path is for who runs the relay, asked every few seconds from beside it and not from pages. */
export function isOperational(path: string): boolean {
  return /^\/(healthz|readyz|metrics)$/.test(path)
}
