import type { Environment } from '../store/environment.ts'

/** A key that no other intent has. Outside secure contexts there is no `randomUUID`. */
export function newKey({ crypto }: Environment): string {
  return crypto?.randomUUID?.() ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
}
