/** By what the figures of each part can be grouped. */
export const goalGroups = ['UNIT', 'QUARTER', 'HORIZON', 'KIND', 'TEMPLATE'] as const
export const revisionGroups = ['REASON', 'UNIT', 'MONTH'] as const
export const barrierGroups = ['CATEGORY', 'SEVERITY', 'QUARTER', 'UNIT'] as const

/** The grouping that an address names, where a figure offers it; `ALL` for none. */
export const groupingOf = <Offered extends string>(
  said: string | null | undefined,
  offered: readonly Offered[],
  usual: Offered | null,
): Offered | null => (said === 'ALL' ? null : (offered.find(each => each === said) ?? usual))
