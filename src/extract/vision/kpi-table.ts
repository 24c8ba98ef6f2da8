import type { KpiFact } from "../../domain";
import { readKpiValue } from "../kpi-value";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";

/** A row without 基準値 and 目標値 is no indicator and stays unread. */
const hasValue = (row: Row, columns: readonly number[]): boolean =>
  columns.some((column) => (row.cells[column] ?? "") !== "");

/** One problem for all values of a table that hold numbers which are not understood. */
const reportUnread = (
  ledger: Ledger,
  cells: readonly { readonly row: Row; readonly column: number }[],
): void => {
  const unread = cells
    .map(({ row, column }) => ({ row, column, text: row.cells[column] ?? "" }))
    .filter(({ text }) => readKpiValue(text).kind === "unreadable");
  const [first] = unread;
  if (first === undefined) return;
  ledger.report({
    kind: "value-unreadable",
    line: first.row.line,
    ...(unread.length === 1 ? { column: first.column + 1 } : {}),
    found: `基準値・目標値に「${unread.map(({ text }) => text).join("」「")}」`,
    expected:
      "「1,800人」「77万2千人」「10～15人」「1/3」「80%以上」のような数と単位、数のない言葉、または「—」",
    action: "原本と見比べてください。この値は数として点検していません。",
  });
};

/** 重要業績評価指標 (KPI): `rows[0]` says in which columns 指標, 基準値 and 目標値 stand; they differ from sheet to sheet. */
export const readKpiTable = (ledger: Ledger, rows: readonly Row[]): readonly KpiFact[] => {
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
  reportUnread(
    ledger,
    filled.flatMap((row) => [baseline, target].map((column) => ({ row, column }))),
  );
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
