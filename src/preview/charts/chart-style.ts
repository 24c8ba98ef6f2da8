/** Single quotes: the library writes it into an attribute as it is. */
const fontFamily =
  "'Yu Gothic', 'Hiragino Sans', Meiryo, 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif";
const textColor = "#262626";
export const lineColor = "#404040";
export const gridColor = "#D9D9D9";
export const pixels = (points: number): number => (points * 96) / 72;

export const text = (points: number) => ({
  fontFamily,
  fontSize: pixels(points),
  color: textColor,
});
export const boldText = (points: number) => ({ ...text(points), fontWeight: "bold" }) as const;

export const formatNumber = (value: number): string => value.toLocaleString("ja-JP");
