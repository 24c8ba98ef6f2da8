import { latestDocument, type Dataset, type Municipality } from "../../../domain";
import { columnKey } from "../../keys/keys";
import { layOutSheet } from "../../layout/lay-out-sheet";
import { municipalityColumns, partnersOf } from "../../layout/municipality-columns";
import { frozenColumns, outlineColumns, repeatedTextIsQuiet } from "../../layout/outline-columns";
import { styles } from "../../layout/palette";
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
import type { SheetPlan } from "../../workbook-plan";
import { drawnKind, firstPartnerColumn, participationRow, participationTotalRow } from "./rows";

const title = "参加マトリクス";
const headingRowIndex = 3;
const firstBodyRow = headingRowIndex + 1;

const columnsOf = (dataset: Dataset, partners: readonly Municipality[]): readonly ColumnDraft[] => [
  hiddenKeyColumn,
  ...outlineColumns(dataset),
  { heading: "掲載\nページ", width: 8, style: styles.centeredCount, key: columnKey.page },
  ...municipalityColumns(partners),
  { heading: "参加数", width: 9, style: styles.centeredCount, key: columnKey.participantCount },
];

const sourceNote = (dataset: Dataset): string => {
  const vision = latestDocument(dataset, "vision");
  const source = vision ?? latestDocument(dataset, "status-list");
  if (source === null) return "別冊も取組状況一覧もないため、参加する市町を示せません。";
  const from = `出典：${formatDocument(dataset, source)}`;
  return vision === null
    ? `${from}  別冊がないため、取組状況一覧の●を${marks.vision}で示します。`
    : from;
};

/**
 * 参加マトリクス: one row per project of the vision matrix (of the status list where there is no vision), one column per
 * partner. Marks are a drop-down; 参加数 counts them.
 */
export const planParticipationSheet = (dataset: Dataset): SheetPlan => {
  const partners = partnersOf(dataset);
  const listings = listingsByProject(dataset, drawnKind(dataset));
  const lines = outlineLines(
    outlineProjects(
      dataset,
      dataset.projects.filter(({ id }) => listings.has(id)),
    ),
  );
  const columns = columnsOf(dataset, partners);
  const listed = lines.map(({ project }) => listings.get(project.id));
  const body = { row: firstBodyRow, rowCount: lines.length };
  const markRange = { ...body, column: firstPartnerColumn, columnCount: partners.length };
  const hasMarks = lines.length > 0 && partners.length > 0;
  return layOutSheet({
    id: "participation",
    name: title,
    columns,
    rows: [
      columnKeyRow(columns),
      titleRow(title),
      noteRow(
        `${sourceNote(dataset)}  ${marks.vision}＝参加  空欄＝参加していない  ${marks.unsettled}＝資料の読み方が${unsettledWord}（参加数も未確定になる）`,
      ),
      headingRow(columns),
      ...lines.map((line, index) =>
        participationRow(line, listings.get(line.project.id), partners, firstBodyRow + index),
      ),
      ...(hasMarks ? [participationTotalRow(firstBodyRow, listed, partners)] : []),
    ],
    keyColumn: 0,
    frozen: { rows: firstBodyRow, columns: frozenColumns },
    repeatedRows: { first: headingRowIndex, last: headingRowIndex },
    validations: hasMarks
      ? [
          {
            range: markRange,
            rule: { kind: "list", choices: [marks.vision] },
            title: "参加の印",
            message: `参加するときは「${marks.vision}」を選び、参加しないときは空欄にしてください。`,
          },
        ]
      : [],
    conditionalFormats: hasMarks ? repeatedTextIsQuiet(body) : [],
  });
};
