import type { CellStyle } from "../workbook-plan";

/** Ships with Excel for Windows and Mac in Japanese. */
export const fontName = "游ゴシック";
export const standardFontSize = 11;
export const bodyFontSize = 10;
export const outlineFontSize = 9;

/** Greys that stay apart on a black-and-white print. */
const headingFill = "E2E2E2";
const subtotalFill = "F2F2F2";
const totalFill = "D9D9D9";
const quietFill = "F7F7F7";
const linkColor = "1F4E79";
const repeatedColor = "8C8C8C";

export const styles = {
  body: { fontSize: bodyFontSize, vertical: "middle" },
  text: { wraps: true, horizontal: "left" },
  /** What repeats from row to row: smaller, so that the rest can be larger on paper. */
  outlineText: { wraps: true, horizontal: "left", fontSize: outlineFontSize },
  topText: { wraps: true, horizontal: "left", vertical: "top" },
  centered: { horizontal: "center", wraps: true },
  count: { horizontal: "right", numberFormat: "#,##0_ " },
  centeredCount: { horizontal: "center", numberFormat: "#,##0" },
  /** Numbers to the right, texts to the left. */
  comparedValue: { wraps: true, numberFormat: "#,##0" },
  code: { horizontal: "center", numberFormat: "@" },
  thousandYen: { horizontal: "right", numberFormat: "#,##0_ ;▲#,##0_ ;0_ ;@_ " },
  /** Zero stays visible: 差 0 is a result, an empty cell is none. */
  difference: { horizontal: "right", numberFormat: "#,##0_ ;▲#,##0_ ;0_ " },
  mark: { horizontal: "center" },
  title: { fontSize: 16, isBold: true, wraps: false },
  note: { fontSize: bodyFontSize, wraps: true, vertical: "middle", horizontal: "left" },
  section: { fontSize: 12, isBold: true, wraps: false },
  heading: {
    fontSize: bodyFontSize,
    isBold: true,
    horizontal: "center",
    vertical: "middle",
    wraps: true,
    fill: headingFill,
  },
  verticalHeading: { direction: "vertical", wraps: false },
  band: { isBold: true, fill: subtotalFill, horizontal: "left" },
  subtotal: { isBold: true, fill: subtotalFill },
  total: { isBold: true, fill: totalFill },
  link: { fontColor: linkColor, isUnderlined: true, horizontal: "center", wraps: true },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** Emphasis by formula; each also differs in weight or word, never in colour alone. */
export const emphasis = {
  repeated: { fontColor: repeatedColor },
  mismatch: { isBold: true, fontColor: "9C0006", fill: "FFD9D9" },
  undecidable: { fill: "FFF2CC" },
  absent: { fill: quietFill, fontColor: "595959" },
} as const satisfies Readonly<Record<string, CellStyle>>;
