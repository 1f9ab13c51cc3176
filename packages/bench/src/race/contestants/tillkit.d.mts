export function tillkit(): unknown
