export function tillkit(): unknown
export function tillkitShelf(): unknown
