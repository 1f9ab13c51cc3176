export function answerVendure(request: {
  method: string
  path: string
  body?: string
  headers: Readonly<Record<string, string>>
}): { body?: string }
