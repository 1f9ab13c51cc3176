export function diagnose(): void {}
