/** The value that so much of a list is below, between neighbours in proportion. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)]
  return below + (sorted[Math.ceil(at)] - below) * (at % 1)
}

export const median = values => quantile(values, 0.5)

/** How far the middle half of a list is spread. */
export const spread = values => quantile(values, 0.75) - quantile(values, 0.25)
