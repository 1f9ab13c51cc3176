export function answerGraphql(asked: { query: string; variables?: object }, root: object): { data: unknown }
