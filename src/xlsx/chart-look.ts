/** How charts look, whoever draws them. Colours are RRGGBB, lines in points, texts in points. */
export const chartLook = {
  lineColor: "404040",
  gridColor: "D9D9D9",
  lineWidth: 0.5,
  titleSize: 12,
  textSize: 9,
  smallTextSize: 7,
  /** More bars than this, and their names are written smaller. */
  mostOrdinaryBars: 40,
  gapOfColumns: 60,
  gapOfBars: 40,
} as const;
