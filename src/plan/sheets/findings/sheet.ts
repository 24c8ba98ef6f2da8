import {
  digestOfResults,
  isAmountPlace,
  joinFindings,
  type JoinedFindings,
  type RuleResult,
  type TitledFinding,
} from "../../../domain";
import type { Address, CellRange } from "../../../references";
import { columnKey } from "../../keys/keys";
import { layOutSheet } from "../../layout/lay-out-sheet";
import { styles } from "../../layout/palette";
import { bandRow, columnKeyRow, headingRow, noteRow, titleRow } from "../../layout/sheet-draft";
import type { CellLink, SheetPlan, StyledBlock, Validation } from "../../workbook-plan";
import { formatLapse, lapsesOf } from "../acknowledgements/lapse";
import { inquiriesByFingerprint, standingByFingerprint } from "../acknowledgements/list";
import type { PlacedCell, WorkbookContent } from "../worksheet";
import { findingColumnDrafts as columns, findingColumns, responses } from "./columns";
import { findingsHeadline, severities } from "./headline";
import { problemRow, workbookProblemRows } from "./problem-rows";
import { digestRow, findingRow, remarkRow, ruleRow } from "./rows";

const title = "点検結果";
const headingRowIndex = 3;

/** The most severe first, otherwise in the order of the rules; what repeats a fact stands behind it. */
const entriesOf = (
  results: readonly RuleResult[],
  { leadOf, othersOf }: JoinedFindings,
): readonly TitledFinding[] =>
  severities.flatMap((severity) =>
    results.flatMap(({ title: ruleTitle, findings }) =>
      findings
        .filter((one) => one.severity === severity && !leadOf.has(one.fingerprint))
        .flatMap((finding) => [
          { finding, title: ruleTitle },
          ...(othersOf.get(finding.fingerprint) ?? []),
        ]),
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

const responseChoice = (row: number, rowCount: number): Validation => ({
  range: { row, rowCount, column: findingColumns.response, columnCount: 1 },
  rule: { kind: "list", choices: Object.values(responses) },
  title: "対応",
  message: `「${responses.confirmed}」や「${responses.inquiring}」にするときは、理由（尋ねた内容）と確認者（尋ねた相手）も記入してください。`,
});

/** Links from rows to the cells of which they speak. */
const linksOf = (
  rows: readonly { readonly row: number; readonly target: PlacedCell | null }[],
): readonly CellLink[] =>
  rows.flatMap(({ row, target }) =>
    target === null
      ? []
      : [
          {
            at: { row, column: findingColumns.link },
            sheet: target.sheet,
            to: { row: target.row, column: target.column },
            tip: "該当するセルを開きます。",
          },
        ],
  );

/** A block of rows whose text goes on over the columns behind it. */
const spread = (firstRow: number, count: number, lastColumn: number): readonly CellRange[] =>
  Array.from({ length: count }, (_, index) => ({
    row: firstRow + index,
    rowCount: 1,
    column: findingColumns.message,
    columnCount: lastColumn - findingColumns.message,
  }));

/**
 * 点検結果: what to look at first, then the findings, what of the workbook and of the documents could not be read, what could
 * not be judged, and last what was compared.
 */
export const planFindingsSheet = (content: WorkbookContent): SheetPlan => {
  const { dataset, results, problems, acknowledgements, workbookProblems } = content;
  const standing = standingByFingerprint(acknowledgements);
  const inquiries = inquiriesByFingerprint(acknowledgements);
  const lapses = lapsesOf(dataset, results, acknowledgements);
  const joined = joinFindings(results);
  const entries = entriesOf(results, joined);
  const remarks = results.flatMap((result) => result.remarks.map((remark) => ({ result, remark })));
  const firstDigestRow = headingRowIndex + 1 + 1;
  const digest = digestOfResults(results, new Set(standing.keys())).map((item, index) => ({
    item,
    row: firstDigestRow + index,
    number: index + 1,
    target: content.cellOf(item.finding.at),
  }));
  const firstFindingRow = firstDigestRow + digest.length + (digest.length === 0 ? 0 : 1);
  const placed = entries.map(({ title: ruleTitle, finding }, index) => ({
    ...{ ruleTitle, finding, row: firstFindingRow + index, number: index + 1 },
    target: content.cellOf(finding.at),
  }));
  const numbers = new Map(placed.map(({ finding, number }) => [finding.fingerprint, number]));
  const links = linksOf([...digest, ...placed]);
  const body = [
    ...(digest.length === 0 ? [] : [bandRow("まず見るもの")]),
    ...digest.map(({ item, number, target }) =>
      digestRow(dataset, item, number, target?.sheet ?? null),
    ),
    bandRow(`指摘  ${String(entries.length)}件`),
    ...placed.map(({ ruleTitle, finding, number, target }) => {
      const lead = joined.leadOf.get(finding.fingerprint);
      const lapse = lapses.get(finding.fingerprint);
      return findingRow(dataset, {
        ruleTitle,
        finding,
        number,
        repeats: lead === undefined ? null : (numbers.get(lead.finding.fingerprint) ?? null),
        linkText: target?.sheet ?? null,
        acknowledgement: standing.get(finding.fingerprint) ?? inquiries.get(finding.fingerprint),
        lapse: lapse === undefined ? null : formatLapse(lapse),
      });
    }),
    ...workbookProblemRows(workbookProblems),
    bandRow(`判定できなかったもの・対象外  ${String(remarks.length)}件`),
    ...remarks.map(({ result, remark }, index) => remarkRow(dataset, result, remark, index + 1)),
    bandRow(`未解決の読み取り  ${String(problems.length)}件`),
    ...problems.map((problem, index) => problemRow(dataset, problem, index + 1)),
    bandRow(`点検ごとの結果  ${String(results.length)}件`),
  ];
  const firstRuleRow = headingRowIndex + 1 + body.length;
  return layOutSheet({
    id: "findings",
    name: title,
    columns,
    rows: [
      columnKeyRow(columns),
      titleRow(title),
      noteRow(findingsHeadline(content)),
      headingRow(columns),
      ...body,
      ...results.map(ruleRow),
    ],
    keyColumn: 0,
    staffColumns: [columnKey.response, columnKey.reason, columnKey.confirmedBy],
    formerRows: "remove",
    formerMark: { column: columnKey.category, text: "解消" },
    frozen: { rows: headingRowIndex + 1, columns: 0 },
    repeatedRows: { first: headingRowIndex, last: headingRowIndex },
    links,
    validations: entries.length === 0 ? [] : [responseChoice(firstFindingRow, entries.length)],
    merges: [
      ...spread(firstDigestRow, digest.length, findingColumns.link),
      ...spread(firstRuleRow, results.length, columns.length),
    ],
    styles: [
      ...placed
        .filter(({ finding }) => isAmountPlace(finding.at))
        .map(({ row }) => amountStyles(row)),
      ...links.map(({ at }) => linkStyle(at)),
    ],
  });
};
