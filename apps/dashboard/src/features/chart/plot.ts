/** Where the drawing of a `<TimeChart>` begins and ends within its width, in px: for what stands aligned with it. */
export const plot = { start: 40, end: 16 } as const
