/** What is written, by section. */
export interface Sections {
  readonly measured?: string
  readonly race?: string
  readonly shops?: string
}
export function putSections(text: string, sections: Sections): string
export function writeResults(sections: Sections): void
