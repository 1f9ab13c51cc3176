export function openRace(field: readonly unknown[]): Promise<{ stop(): void }>
