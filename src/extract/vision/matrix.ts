import type { MatrixRow, MunicipalityNames, Readable, SourcedText } from "../../domain";
import { normalizeRow } from "../../domain";
import { isContinuation, isContinuationLine, withoutContinuation } from "../continuation";
import { inFull, nameHeading, type NamedHeading } from "../heading-names";
import type { Ledger } from "../ledger";
import { soleText, type Row } from "../lines";
import { openListedProjects, type ListedProjects } from "../listed-projects";
import { openMarks, type MarkReader } from "../mark-table";
import { isMark } from "../marks";
import { openMembers, partnersIn, type Members } from "../members";
import { holdsNumberSign } from "../printed-number";
import { isPartnersHeading, isProjectName, isTotalsRow, namesMembersOnly } from "../table-heading";
import { readMatrixHeadingRow, startsTable, type StatedCount } from "./matrix-heading";
import { matrixHeading } from "./sections";

export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly statedCounts: readonly StatedCount[];
  /** Partners of all headings, in order of appearance. */
  readonly names: MunicipalityNames;
}

/** Pillar and initiative above a project. */
interface Group {
  readonly pillar: SourcedText | null;
  readonly initiative: SourcedText | null;
}

const isPage = (cell: string): boolean =>
  /^\d{1,4}$/u.test(cell.normalize("NFKC")) && !holdsNumberSign(cell);

const filledIndexes = (row: Row): readonly number[] =>
  row.cells.flatMap((cell, index) => (cell === "" ? [] : [index]));

/** A row of names only: a pillar and its first initiative, or the next initiative. */
const readGroupRow = (
  ledger: Ledger,
  row: Row,
): { readonly pillar: SourcedText | null; readonly initiative: SourcedText } | null => {
  const filled = filledIndexes(row);
  const [pillarCell = "", initiativeCell = ""] = row.cells;
  const isGroup =
    filled.length > 0 && filled.every((index) => index < 2) && isProjectName(initiativeCell);
  if (!isGroup) return null;
  const source = ledger.cite(row.line);
  return {
    pillar: pillarCell === "" ? null : { value: withoutContinuation(pillarCell), source },
    initiative: { value: withoutContinuation(initiativeCell), source },
  };
};

const missingPage = (ledger: Ledger, row: Row): Readable<MunicipalityNames> => ({
  kind: "ambiguous",
  problem: ledger.problem({
    kind: "row-ambiguous",
    line: row.line,
    found: "行の終わりに掲載ページがない事業の行",
    expected: "事業名、市町ごとの「○」または空欄、掲載ページの順に並ぶ行",
    action: "原本と見比べ、行が途中で切れていないか確認してください。",
    quoted: normalizeRow(row.text),
  }),
  readings: [],
});

/** A row that has lost its project's name begins with a mark, its page, 計 or 〃; it stays unread. */
const hasName = (row: Row): boolean => {
  const first = row.cells.find((cell) => cell !== "") ?? "";
  return isProjectName(first) && !isPage(first);
};

/** A row of a project: its name (in the second cell, or the first where a cell is lost), marks, page. */
interface ProjectRow {
  readonly row: Row;
  readonly name: string;
  readonly page: number | null;
  readonly places: readonly string[];
}

const toProjectRow = (row: Row, { placesOf }: Members): ProjectRow => {
  const filled = filledIndexes(row);
  const nameIndex = filled[0] ?? 0;
  const lastIndex = filled.at(-1) ?? 0;
  const pageCell = row.cells[lastIndex] ?? "";
  return {
    row,
    name: row.cells[nameIndex] ?? "",
    page: lastIndex > nameIndex && isPage(pageCell) ? Number(pageCell.normalize("NFKC")) : null,
    places: placesOf(row, row.cells.slice(nameIndex + 1, lastIndex)),
  };
};

const readProjectRow = (
  ledger: Ledger,
  { row, name, page, places }: ProjectRow,
  marks: MarkReader,
  { partnersOf }: Members,
  group: Group,
): MatrixRow => {
  const isBlank = isContinuation(name) && !row.cells.some(isMark);
  const participants =
    page === null && !isBlank ? missingPage(ledger, row) : partnersOf(marks.read({ row, places }));
  const source = ledger.cite(row.line);
  return { ...group, project: { value: withoutContinuation(name), source }, page, participants };
};

/** A table of the matrix: the row that names its members, and the rows below. */
interface Table extends NamedHeading {
  readonly rows: readonly Row[];
}

/** Cuts the matrix into its tables and reads their heading rows; what stands outside of them stays unread. */
const toTables = (
  ledger: Ledger,
  rows: readonly Row[],
): { readonly tables: readonly Table[]; readonly statedCounts: readonly StatedCount[] } => {
  const tables: { heading: Row; rows: Row[] }[] = [];
  const statedCounts: StatedCount[] = [];
  let part: "outside" | "heading" | "body" = "outside";
  for (const row of rows) {
    const text = soleText(row);
    if (text === matrixHeading || (text !== null && isContinuationLine(text))) {
      ledger.furnish(row);
      continue;
    }
    if (row.cells.length < (ledger.isTrimmed ? 2 : 3)) continue;
    if (startsTable(row)) part = "heading";
    if (part === "heading") {
      const named = inFull(row, ledger.partners);
      const isOfMembers = isPartnersHeading(named) || namesMembersOnly(named);
      statedCounts.push(...readMatrixHeadingRow(ledger, isOfMembers ? named : row));
      if (!isOfMembers) continue;
      tables.push({ heading: row, rows: [] });
      part = "body";
    } else if (part === "body") {
      tables.at(-1)?.rows.push(row);
    }
  }
  return {
    statedCounts,
    tables: tables.map(({ heading, rows: below }) => ({
      ...nameHeading(ledger, heading, below),
      rows: below,
    })),
  };
};

type Entry =
  | { readonly kind: "group"; readonly group: NonNullable<ReturnType<typeof readGroupRow>> }
  | ({ readonly kind: "project" } & ProjectRow);

/** Lists the projects of one table; pillar and initiative go on from the table before it, and to the next one. */
const readTable = (
  ledger: Ledger,
  table: Table,
  coreCity: string | null,
  listed: ListedProjects<MatrixRow>,
  before: Group,
): Group => {
  const { rows } = table;
  const totals = rows.filter(isTotalsRow);
  totals.forEach((row) => {
    ledger.furnish(row);
  });
  const members = openMembers(ledger, table, rows, { coreCity });
  const entries = rows
    .filter((row) => !totals.includes(row))
    .flatMap((row): readonly Entry[] => {
      const group = readGroupRow(ledger, row);
      if (group !== null) return [{ kind: "group", group }];
      return hasName(row) ? [{ kind: "project", ...toProjectRow(row, members) }] : [];
    });
  const marks = openMarks(
    ledger,
    members.names,
    entries.flatMap((entry) => (entry.kind === "project" ? [entry] : [])),
  );
  let group = before;
  for (const entry of entries) {
    if (entry.kind === "project") {
      const project = readProjectRow(ledger, entry, marks, members, group);
      listed.add(entry.row, project, isContinuation(entry.name));
    } else {
      group = {
        pillar: entry.group.pillar ?? group.pillar,
        initiative: entry.group.initiative,
      };
    }
  }
  return group;
};

/** 具体的な取組: every table of it, with pillar and initiative carried down to the projects. */
export const readMatrix = (
  ledger: Ledger,
  rows: readonly Row[],
  coreCity: string | null,
): Matrix => {
  const { tables, statedCounts } = toTables(ledger, rows);
  const listed = openListedProjects<MatrixRow>(ledger);
  let group: Group = { pillar: null, initiative: null };
  for (const table of tables) group = readTable(ledger, table, coreCity, listed, group);
  const projects = listed.close();
  if (projects.length === 0 && rows.length > 0) reportEmpty(ledger, rows);
  const names = tables.flatMap((table) => partnersIn(table, coreCity));
  return { rows: projects, statedCounts, names: [...new Set(names)] };
};

const reportEmpty = (ledger: Ledger, rows: readonly Row[]): void => {
  ledger.report({
    kind: "part-missing",
    line: rows[0]?.line ?? null,
    found: `「${matrixHeading}」の見出しだけで、事業の行がない表`,
    expected: "市町名の見出しと、「○」の付いた事業の行",
    action: "原本と見比べ、表が途中で切れていないか確認してください。",
  });
};
