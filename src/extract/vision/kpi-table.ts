import { formatJapaneseDate, type KpiFact, type PartialDate } from "../../domain";
import { readKpiValue } from "../kpi-value";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";

/** A row without 基準値 and 目標値 is no indicator and stays unread. */
const hasValue = (row: Row, columns: readonly number[]): boolean =>
  columns.some((column) => (row.cells[column] ?? "") !== "");

/** A place of a row that holds a value. */
interface ValueCell {
  readonly row: Row;
  readonly column: number;
}

/** One problem for each row whose values hold numbers that are not understood. */
const reportUnread = (ledger: Ledger, row: Row, columns: readonly number[]): void => {
  const unread = columns
    .map((column) => ({ column, text: row.cells[column] ?? "" }))
    .filter(({ text }) => readKpiValue(text).kind === "unreadable");
  const [first] = unread;
  if (first === undefined) return;
  ledger.report({
    kind: "value-unreadable",
    line: row.line,
    column: first.column + 1,
    found: `基準値・目標値に「${unread.map(({ text }) => text).join("」「")}」`,
    expected:
      "「1,800人」「77万2千人」「10～15人」「1/3」「80%以上」のような数と単位、数のない言葉、または「—」",
    action: "原本と見比べてください。この値は数として点検していません。",
  });
};

/** How far behind and ahead of its document a value can lie: 国勢調査 of old for a 基準値, 人口ビジョン for a 目標値. */
const mostBehind = 25;
const mostAhead = { baseline: 10, target: 50 } as const;

/** A period far from the document's date is a misprint, or must be looked at. */
const reportFarPeriod = (
  ledger: Ledger,
  { row, column }: ValueCell,
  written: PartialDate,
  ahead: number,
): void => {
  const text = row.cells[column] ?? "";
  const { period } = readKpiValue(text);
  if (period === null) return;
  const { firstYear, lastYear } = period;
  if (firstYear >= written.year - mostBehind && lastYear <= written.year + ahead) return;
  ledger.report({
    kind: "value-unreadable",
    line: row.line,
    column: column + 1,
    found: `基準値・目標値に「${text}」`,
    expected: `資料の日付（${formatJapaneseDate(written)}）に近い期間`,
    action: "原本と見比べ、期間の元号と年を確かめてください。",
  });
};

/** 重要業績評価指標 (KPI): `rows[0]` says in which columns 指標, 基準値 and 目標値 stand; they differ from sheet to sheet. */
export const readKpiTable = (
  ledger: Ledger,
  rows: readonly Row[],
  written: PartialDate | null,
): readonly KpiFact[] => {
  const [heading, ...body] = rows;
  if (heading === undefined) return [];
  const indicator = heading.keys.indexOf("指標");
  const baseline = heading.keys.indexOf("基準値");
  const target = heading.keys.indexOf("目標値");
  const known = new Set([indicator, baseline, target]);
  if (known.has(-1)) {
    ledger.report({
      kind: "part-missing",
      line: heading.line,
      found: `「${heading.cells.filter((cell) => cell !== "").join("」「")}」の見出し`,
      expected: "「指標」「基準値」「目標値」の3つの見出し",
      action: "原本と見比べ、見出しの行が途中で切れていないか確認してください。",
    });
    return [];
  }
  ledger.furnish(heading);
  const filled = body.filter((row) => hasValue(row, [baseline, target]));
  const labelled = { ...heading, cells: ["", ...heading.cells.slice(1)] };
  ledger.reportLeftColumns(labelled, filled, known, "「指標」「基準値」「目標値」の見出し");
  if (filled.length === 0) {
    ledger.report({
      kind: "part-missing",
      line: heading.line,
      found: "「指標」「基準値」「目標値」の見出しだけで、指標の行のない表",
      expected: "見出しの下に、指標の行",
      action: "原本と見比べ、指標の行が抜けていないか確認してください。",
    });
  }
  for (const row of filled) {
    reportUnread(ledger, row, [baseline, target]);
    if (written === null) continue;
    reportFarPeriod(ledger, { row, column: baseline }, written, mostAhead.baseline);
    reportFarPeriod(ledger, { row, column: target }, written, mostAhead.target);
  }
  return filled.map((row) => {
    const source = ledger.cite(row.line);
    return {
      indicator: row.cells[indicator] ?? "",
      baseline: readKpiValue(row.cells[baseline] ?? ""),
      target: readKpiValue(row.cells[target] ?? ""),
      source,
    };
  });
};
