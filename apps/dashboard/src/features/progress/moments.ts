/** One point per instant: what a command did at once, as a goal that another one succeeds, is drawn as one step. */
export const lastOfEachMoment = <P extends { readonly at: string }>(points: readonly P[]): readonly P[] =>
  points.filter((point, i) => points[i + 1]?.at !== point.at)
