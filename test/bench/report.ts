/** One step, measured with an input and with a larger one. */
export interface Growth {
  readonly step: string;
  readonly smallMs: number;
  readonly largeMs: number;
  readonly inputGrowth: number;
}

/** How much faster than its input a step may grow before it counts: a shared machine is noisy. */
export const noise = 0.2;

/** What takes less time than this, also with the larger input, cannot be compared. */
const shortestMs = 2;

const timeGrowth = ({ smallMs, largeMs }: Growth): number => largeMs / smallMs;

export const outgrowsInput = (growth: Growth): boolean =>
  timeGrowth(growth) > growth.inputGrowth * (1 + noise);

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character < "\u0100" ? 1 : 2), 0);

const pad = (text: string, width: number, side: "left" | "right"): string => {
  const spaces = " ".repeat(Math.max(0, width - widthOf(text)));
  return side === "left" ? text + spaces : spaces + text;
};

/** Rows as aligned text: the first column to the left, numbers to the right. */
export const formatTable = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  return rows
    .map((row) =>
      widths
        .map((width, column) => pad(row[column] ?? "", width, column === 0 ? "left" : "right"))
        .join("  "),
    )
    .join("\n");
};

export const formatMs = (ms: number): string =>
  `${ms.toLocaleString("ja-JP", { minimumFractionDigits: 1, maximumFractionDigits: 1 })}ms`;

export const formatFactor = (factor: number): string => `${factor.toFixed(2)}倍`;

const judge = (growth: Growth): string => {
  if (growth.largeMs < shortestMs) return `${formatMs(growth.largeMs)}では短く、比べられません。`;
  return outgrowsInput(growth) ? "入力より速く増えています。" : "入力より速くは増えていません。";
};

/** 「復号と読み取り：入力の9.88倍に対し時間は9.10倍。入力より速くは増えていません。」 */
export const formatGrowth = (growth: Growth): string =>
  `${growth.step}：入力の${formatFactor(growth.inputGrowth)}に対し時間は${formatFactor(timeGrowth(growth))}。${judge(growth)}`;
