/** The picture of a step: px as the briefing's sheet has units, and pixels of the file a px: 1605 × 1415. */
export const picture = { width: 1070, height: 943, pixelRatio: 1.5 } as const
