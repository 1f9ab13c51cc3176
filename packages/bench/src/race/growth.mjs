/**
 * What each further widget of a page costs, of a figure by the number of widgets: `few` from 1 to 100, `many` from 100 to
 * 1,000. Cost that grows linearly has a ratio of 1.
 */
export function growth(by) {
  const few = (by[100] - by[1]) / 99
  const many = (by[1000] - by[100]) / 900
  return { few, many, ratio: many / few }
}
