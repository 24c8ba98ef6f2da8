import type { StatusListFacts, StatusListRow, SourcedText } from "../../domain";
import { normalizeText } from "../../domain";
import type { Identity } from "../identify";
import type { Ledger } from "../ledger";
import { soleText, type Row } from "../lines";
import { isMark, readMarks } from "../marks";
import { readParagraph } from "../paragraph";
import { namesIn, nameColumns } from "../table-heading";

type Block = StatusListFacts["blocks"][number];

const sloganHeading = "将来像";

const isTableHeading = (row: Row): boolean => row.cells.length > 2 && namesIn(row).length > 0;

/** The first two columns of a heading: 連携取組 or 連携施策, 主な取組内容. */
const leadingColumns = 2;

/** Places of a row after its initiative and project; a row that lost its first cell has one place less in front. */
const leadOf = (row: Row, names: readonly string[]): number => {
  const lostFirst =
    row.cells.length === names.length + leadingColumns - 1 &&
    [row.cells[1] ?? ""].every((cell) => cell === "" || isMark(cell));
  return lostFirst ? leadingColumns - 1 : leadingColumns;
};

const isCutShort = (row: Row): boolean => row.cells.length <= leadingColumns;

const readRow = (
  ledger: Ledger,
  row: Row,
  names: readonly string[],
  carried: SourcedText | null,
): StatusListRow => {
  const lead = leadOf(row, names);
  const source = ledger.cite(row.line);
  const initiativeCell = lead === leadingColumns ? (row.cells[0] ?? "") : "";
  return {
    initiative: initiativeCell === "" ? carried : { value: initiativeCell, source },
    project: { value: row.cells[lead - 1] ?? "", source },
    participants: readMarks(ledger, row, row.cells.slice(lead), names),
  };
};

const readBlock = (ledger: Ledger, heading: Row, rows: readonly Row[]): Block => {
  const names = namesIn(heading);
  const columns = nameColumns(heading);
  ledger.reportLeftCells(heading, new Set([0, 1, ...columns]), "市町名の見出し");
  const source = ledger.cite(heading.line);
  const read: StatusListRow[] = [];
  for (const row of rows) {
    if (row.cells.length < 2) continue;
    if (isCutShort(row) && !ledger.isTrimmed) reportCutRow(ledger, row);
    read.push(readRow(ledger, row, names, read.at(-1)?.initiative ?? null));
  }
  if (read.length === 0) {
    ledger.report({
      kind: "part-missing",
      line: heading.line,
      found: "見出しだけで、事業の行がない表",
      expected: "連携取組、主な取組内容、市町ごとの「●」が並ぶ行",
      action: "原本と見比べ、表が途中で切れていないか確認してください。",
    });
  }
  const [initiativeHeading = "", projectHeading = ""] = heading.cells;
  return { initiativeHeading, projectHeading, source, rows: read };
};

const reportCutRow = (ledger: Ledger, row: Row): void => {
  ledger.report({
    kind: "part-missing",
    line: row.line,
    found: `欄が${String(row.cells.length)}しかない行「${row.text.trim()}」`,
    expected: "連携取組、主な取組内容、市町ごとの「●」が並ぶ行",
    action: "原本と見比べ、行が途中で切れていないか確認してください。",
  });
};

const reportNoTable = (ledger: Ledger): void => {
  ledger.report({
    kind: "part-missing",
    line: ledger.rows.at(-1)?.line ?? null,
    found: "市町名の見出しがある表のない取組状況一覧",
    expected: "連携取組、主な取組内容、市町名の見出しと事業の行",
    action: "原本と見比べ、途中で切れていないか確認してください。",
  });
};

/** 取組状況一覧 → facts. Each heading with municipality names opens a block. */
export const readStatusList = (
  ledger: Ledger,
  rows: readonly Row[],
  identity: Identity,
): StatusListFacts => {
  const body = rows.filter(({ line }) => !identity.lines.includes(line));
  const firstTable = body.findIndex(isTableHeading);
  const head = firstTable === -1 ? body : body.slice(0, firstTable);
  const sloganStart = head.findIndex((row) => soleText(row) === sloganHeading);
  const sloganRow = head[sloganStart];
  if (sloganRow !== undefined) ledger.furnish(sloganRow);
  const slogan =
    sloganStart === -1
      ? null
      : readParagraph(ledger, head.slice(sloganStart + 1), { most: 2, what: sloganHeading });

  const tables: { heading: Row; rows: Row[] }[] = [];
  for (const row of firstTable === -1 ? [] : body.slice(firstTable)) {
    if (isTableHeading(row)) tables.push({ heading: row, rows: [] });
    else tables.at(-1)?.rows.push(row);
  }
  if (tables.length === 0) reportNoTable(ledger);
  const blocks = tables.map(({ heading, rows: below }) => readBlock(ledger, heading, below));
  return {
    kind: "status-list",
    coreCity: /^(.+?)と連携市町/.exec(normalizeText(identity.title))?.[1] ?? null,
    partners: [...new Set(tables.flatMap(({ heading }) => namesIn(heading)))],
    slogan,
    blocks,
  };
};
