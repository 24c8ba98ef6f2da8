import type { Dataset, Finding, Problem, RuleResult, Severity } from "../domain";
import type { Address } from "./address";
import { cellOf, type PlannedSheets } from "./cell-of";
import {
  findingColumns,
  findingRow,
  isAmountPlace,
  problemRow,
  remarkRow,
  ruleRow,
} from "./findings-rows";
import { columnKey } from "./keys";
import { layOutSheet } from "./lay-out-sheet";
import { styles } from "./palette";
import {
  bandRow,
  columnKeyRow,
  headingRow,
  hiddenKeyColumn,
  noteRow,
  titleRow,
  type ColumnDraft,
} from "./sheet-draft";
import type { CellLink, SheetPlan, StyledBlock } from "./workbook-plan";
import { formatSeverity } from "./words";

const title = "点検結果";
const headingRowIndex = 3;

const columns: readonly ColumnDraft[] = [
  hiddenKeyColumn,
  { heading: "番号", width: 6, style: styles.count },
  { heading: "区分", width: 9, style: styles.centered },
  { heading: "点検", width: 24, style: styles.text },
  { heading: "場所", width: 26, style: styles.text },
  { heading: "内容", width: 44, style: styles.text },
  { heading: "資料の値", width: 14, style: styles.comparedValue },
  { heading: "照合した値", width: 14, style: styles.comparedValue },
  { heading: "差", width: 12, style: styles.difference },
  { heading: "該当箇所", width: 12, style: styles.centered },
  { heading: "出典", width: 46, style: styles.text },
  { heading: "対応", width: 16, style: styles.text, key: columnKey.response },
  { heading: "理由", width: 18, style: styles.text, key: columnKey.reason },
  { heading: "確認者", width: 10, style: styles.text, key: columnKey.confirmedBy },
];

const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];

const headline = (results: readonly RuleResult[], problems: readonly Problem[]): string => {
  const findings = results.flatMap((result) => result.findings);
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const compared = results.reduce((sum, result) => sum + result.compared, 0);
  const bySeverity = severities
    .map((severity) => `${formatSeverity(severity)}${String(count(severity))}件`)
    .join("・");
  return `${String(results.length)}の点検で延べ${compared.toLocaleString("ja-JP")}件を比較し、指摘は${String(findings.length)}件（${bySeverity}）です。未解決の読み取りは${String(problems.length)}件です。`;
};

interface FindingEntry {
  readonly result: RuleResult;
  readonly finding: Finding;
}

/** The most severe first, otherwise in the order of the rules. */
const entriesOf = (results: readonly RuleResult[]): readonly FindingEntry[] =>
  severities.flatMap((severity) =>
    results.flatMap((result) =>
      result.findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => ({ result, finding })),
    ),
  );

const amountStyles = (row: number): StyledBlock => ({
  range: { row, rowCount: 1, column: findingColumns.stated, columnCount: 3 },
  style: { numberFormat: '#,##0"千円";▲#,##0"千円"' },
});

const linkStyle = ({ row, column }: Address): StyledBlock => ({
  range: { row, column, rowCount: 1, columnCount: 1 },
  style: styles.link,
});

/** 点検結果: what was compared, then the findings, what could not be judged, and what could not be read. */
export const planFindingsSheet = (
  dataset: Dataset,
  results: readonly RuleResult[],
  problems: readonly Problem[],
  plan: PlannedSheets,
): SheetPlan => {
  const entries = entriesOf(results);
  const remarks = results.flatMap((result) => result.remarks.map((remark) => ({ result, remark })));
  const firstFindingRow = headingRowIndex + 1 + 1 + results.length + 1;
  const placed = entries.map(({ result, finding }, index) => {
    const row = firstFindingRow + index;
    return { result, finding, row, number: index + 1, target: cellOf(plan, finding.at) };
  });
  const links = placed.flatMap(({ row, target }): readonly CellLink[] =>
    target === null
      ? []
      : [
          {
            at: { row, column: findingColumns.link },
            sheet: target.sheet,
            to: { row: target.row, column: target.column },
            tip: `「${target.sheet}」の該当するセルを開きます。`,
          },
        ],
  );
  return layOutSheet({
    id: "findings",
    name: title,
    columns,
    rows: [
      columnKeyRow(columns),
      titleRow(title),
      noteRow(headline(results, problems)),
      headingRow(columns),
      bandRow(`点検ごとの結果  ${String(results.length)}件`),
      ...results.map(ruleRow),
      bandRow(`指摘  ${String(entries.length)}件`),
      ...placed.map(({ result, finding, number, target }) =>
        findingRow(dataset, result, finding, number, target?.sheet ?? null),
      ),
      bandRow(`判定できなかったもの・対象外  ${String(remarks.length)}件`),
      ...remarks.map(({ result, remark }, index) => remarkRow(dataset, result, remark, index + 1)),
      bandRow(`未解決の読み取り  ${String(problems.length)}件`),
      ...problems.map((problem, index) => problemRow(problem, index + 1)),
    ],
    keyColumn: 0,
    frozen: { rows: headingRowIndex + 1, columns: 0 },
    repeatedRows: { first: headingRowIndex, last: headingRowIndex },
    links,
    merges: results.map((_, index) => ({
      row: headingRowIndex + 2 + index,
      rowCount: 1,
      column: findingColumns.message,
      columnCount: columns.length - findingColumns.message,
    })),
    styles: [
      ...placed
        .filter(({ finding }) => isAmountPlace(finding.at))
        .map(({ row }) => amountStyles(row)),
      ...links.map(({ at }) => linkStyle(at)),
    ],
  });
};
