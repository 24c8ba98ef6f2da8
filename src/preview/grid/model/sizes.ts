/** The stand-in measures in points, a screen in pixels. */
export const pixelsOf = (points: number): number => Math.round((points * 96) / 72);

/** Of a column and a row that nobody has sized. */
export const standardWidth = pixelsOf(48);
export const standardHeight = pixelsOf(15);
