import { latestDocument, type Dataset, type Municipality } from "../../../domain";
import { a1, type CellRange } from "../../../references";
import { columnKey } from "../../keys/keys";
import { layOutSheet } from "../../layout/lay-out-sheet";
import { municipalityColumns, partnersOf } from "../../layout/municipality-columns";
import { frozenColumns, outlineColumns, repeatedTextIsQuiet } from "../../layout/outline-columns";
import { emphasis, styles } from "../../layout/palette";
import {
  columnKeyRow,
  headingRow,
  hiddenKeyColumn,
  noteRow,
  titleRow,
  type ColumnDraft,
} from "../../layout/sheet-draft";
import { listingsByProject } from "../../subject/latest-document";
import { outlineLines, outlineProjects } from "../../subject/outline";
import { formatDocument } from "../../text/source-text";
import { marks, unsettledWord } from "../../text/words";
import type { ConditionalFormat, SheetPlan } from "../../workbook-plan";
import { comparisonRow, firstPartnerColumn, notComparable } from "./rows";

const title = "参加対照";
const headingRowIndex = 4;
const firstBodyRow = headingRowIndex + 1;

const columnsOf = (dataset: Dataset, partners: readonly Municipality[]): readonly ColumnDraft[] => [
  hiddenKeyColumn,
  ...outlineColumns(dataset),
  ...municipalityColumns(partners),
  { heading: "異なる数", width: 10, style: styles.centeredCount, key: columnKey.participantCount },
  { heading: "備考", width: 28, style: styles.text, key: columnKey.remark },
];

const documentsNote = (dataset: Dataset): string => {
  const vision = latestDocument(dataset, "vision");
  const statusList = latestDocument(dataset, "status-list");
  const named = [vision, statusList]
    .flatMap((document) => (document === null ? [] : [formatDocument(dataset, document)]))
    .join("、");
  if (vision === null && statusList === null)
    return "別冊も取組状況一覧もないため、対照できません。";
  if (vision === null)
    return `対照した資料：${named}  別冊がないため、対照できません。${marks.statusList}だけを示します。`;
  if (statusList === null)
    return `対照した資料：${named}  取組状況一覧がないため、対照できません。${marks.vision}だけを示します。`;
  return `対照した資料：${named}`;
};

const legendNote = `凡例：${marks.both}＝両方に記載  ${marks.vision}＝別冊だけ  ${marks.statusList}＝取組状況一覧だけ  空欄＝どちらにもない  ${marks.unsettled}＝資料の読み方が${unsettledWord}  異なる数＝${marks.vision}と${marks.statusList}の数（一方の資料にしかない事業は「${notComparable}」）`;

/** Marks and counts that differ stand out; a project of one document does not. */
const differenceFormats = (
  body: Pick<CellRange, "row" | "rowCount">,
  partnerCount: number,
): readonly ConditionalFormat[] => {
  const firstDifference = a1({ row: body.row, column: firstPartnerColumn + partnerCount });
  const firstMark = a1({ row: body.row, column: firstPartnerColumn });
  const markCells = { ...body, column: firstPartnerColumn, columnCount: partnerCount };
  const count = { ...body, column: firstPartnerColumn + partnerCount, columnCount: 1 };
  return [
    ...(partnerCount === 0
      ? []
      : [
          {
            range: markCells,
            formula: `AND(ISNUMBER($${firstDifference}),OR(${firstMark}="${marks.vision}",${firstMark}="${marks.statusList}"))`,
            style: emphasis.mismatch,
          },
        ]),
    {
      range: count,
      formula: `IF(ISNUMBER(${firstDifference}),${firstDifference}>0,FALSE)`,
      style: emphasis.mismatch,
    },
  ];
};

/** 参加対照: the marks of the vision matrix and of the status list side by side, one row per project of either. */
export const planComparisonSheet = (dataset: Dataset): SheetPlan => {
  const partners = partnersOf(dataset);
  const visionListings = listingsByProject(dataset, "vision-matrix");
  const statusListings = listingsByProject(dataset, "status-list");
  const documents = {
    hasVision: latestDocument(dataset, "vision") !== null,
    hasStatusList: latestDocument(dataset, "status-list") !== null,
  };
  const lines = outlineLines(
    outlineProjects(
      dataset,
      dataset.projects.filter(({ id }) => visionListings.has(id) || statusListings.has(id)),
    ),
  );
  const columns = columnsOf(dataset, partners);
  const body = { row: firstBodyRow, rowCount: lines.length };
  return layOutSheet({
    id: "comparison",
    name: title,
    columns,
    rows: [
      columnKeyRow(columns),
      titleRow(title),
      noteRow(documentsNote(dataset)),
      noteRow(legendNote),
      headingRow(columns),
      ...lines.map((line, index) => {
        const pair = {
          vision: visionListings.get(line.project.id),
          statusList: statusListings.get(line.project.id),
        };
        return comparisonRow(line, pair, partners, documents, firstBodyRow + index);
      }),
    ],
    keyColumn: 0,
    formerRows: "remove",
    frozen: { rows: firstBodyRow, columns: frozenColumns },
    repeatedRows: { first: headingRowIndex, last: headingRowIndex },
    conditionalFormats:
      lines.length === 0
        ? []
        : [...repeatedTextIsQuiet(body), ...differenceFormats(body, partners.length)],
  });
};
