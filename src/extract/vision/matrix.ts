import type { MatrixRow, MunicipalityNames, Readable, SourcedText } from "../../domain";
import { normalizeRow } from "../../domain";
import type { Ledger } from "../ledger";
import { soleText, type Row } from "../lines";
import { isMark, readMarks } from "../marks";
import { namesIn } from "../table-heading";
import { readMatrixHeadingRow, startsTable, type StatedCount } from "./matrix-heading";
import { matrixHeading } from "./sections";

export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly statedCounts: readonly StatedCount[];
  /** Partners of all headings, in order of appearance. */
  readonly names: MunicipalityNames;
}

const isPage = (cell: string): boolean => /^\d+$/.test(cell.normalize("NFKC"));

const filledIndexes = (row: Row): readonly number[] =>
  row.cells.flatMap((cell, index) => (cell === "" ? [] : [index]));

/** A row of names only: a pillar and its first initiative, or the next initiative. */
const readGroupRow = (
  ledger: Ledger,
  row: Row,
): { readonly pillar: SourcedText | null; readonly initiative: SourcedText } | null => {
  const filled = filledIndexes(row);
  const [pillarCell = "", initiativeCell = ""] = row.cells;
  const isGroup = filled.length > 0 && filled.every((index) => index < 2) && initiativeCell !== "";
  if (!isGroup) return null;
  const source = ledger.cite(row.line);
  return {
    pillar: pillarCell === "" ? null : { value: pillarCell, source },
    initiative: { value: initiativeCell, source },
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

/** A row that has lost its project's name begins with a mark or its page; it stays unread. */
const hasName = (row: Row): boolean => {
  const first = row.cells.find((cell) => cell !== "") ?? "";
  return !isMark(first) && !isPage(first);
};

/** A row of a project: its name (in the second cell, or the first where a cell is lost), marks, page. */
const readProjectRow = (
  ledger: Ledger,
  row: Row,
  names: MunicipalityNames,
  group: { readonly pillar: SourcedText | null; readonly initiative: SourcedText | null },
): MatrixRow => {
  const filled = filledIndexes(row);
  const nameIndex = filled[0] ?? 0;
  const lastIndex = filled.at(-1) ?? 0;
  const pageCell = row.cells[lastIndex] ?? "";
  const page =
    lastIndex > nameIndex && isPage(pageCell) ? Number(pageCell.normalize("NFKC")) : null;
  const participants =
    page === null
      ? missingPage(ledger, row)
      : readMarks(ledger, row, row.cells.slice(nameIndex + 1, lastIndex), names);
  const source = ledger.cite(row.line);
  return { ...group, project: { value: row.cells[nameIndex] ?? "", source }, page, participants };
};

/** 具体的な取組: every table of it, with pillar and initiative carried down to the projects. */
export const readMatrix = (ledger: Ledger, rows: readonly Row[]): Matrix => {
  const projects: MatrixRow[] = [];
  const statedCounts: StatedCount[] = [];
  const allNames = new Set<string>();
  let names: MunicipalityNames | null = null;
  let inHeading = false;
  let pillar: SourcedText | null = null;
  let initiative: SourcedText | null = null;

  for (const row of rows) {
    if (soleText(row) === matrixHeading) {
      ledger.furnish(row);
      continue;
    }
    if (row.cells.length < (ledger.isTrimmed ? 2 : 3)) continue;
    if (startsTable(row)) {
      names = null;
      inHeading = true;
    }
    if (inHeading) {
      statedCounts.push(...readMatrixHeadingRow(ledger, row));
      const found = namesIn(row);
      if (found.length > 0) {
        names = found;
        found.forEach((name) => allNames.add(name));
        inHeading = false;
      }
      continue;
    }
    if (names === null) continue;
    const group = readGroupRow(ledger, row);
    if (group === null && !hasName(row)) continue;
    if (group === null) {
      projects.push(readProjectRow(ledger, row, names, { pillar, initiative }));
    } else {
      pillar = group.pillar ?? pillar;
      initiative = group.initiative;
    }
  }
  if (projects.length === 0 && rows.length > 0) reportEmpty(ledger, rows);
  return { rows: projects, statedCounts, names: [...allNames] };
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
