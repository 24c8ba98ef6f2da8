import type { MunicipalityNames, Readable, SourcedText, StatusListRow } from "../../domain";
import { normalizeText } from "../../domain";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";
import { openMarks, type MarkReader } from "../mark-table";
import { openMembers, type Members } from "../members";
import { reportCutRow, reportNoInitiative, reportNoRows, reportUnknownNames } from "./problems";
import { memberColumns } from "../table-heading";
import { classifyRow, findNameColumns, leadingColumns, type TableRow } from "./rows";

/** A table of the list: its heading, and the rows up to the next one. */
export interface Table {
  readonly heading: Row;
  readonly rows: readonly Row[];
}

type ProjectRow = Extract<TableRow, { kind: "project" }>;

/** The second half of a project's row belongs to the first; where both have marks, a person decides. */
const joinHalves = (
  ledger: Ledger,
  { row }: ProjectRow,
  first: Readable<MunicipalityNames>,
  second: Readable<MunicipalityNames>,
): Readable<MunicipalityNames> => {
  if (second.kind === "certain" && second.value.length === 0) return first;
  if (first.kind === "ambiguous" || second.kind === "ambiguous") {
    return first.kind === "ambiguous" ? first : second;
  }
  const both = [...new Set([...first.value, ...second.value])];
  const readings = [both, first.value, second.value].map((value) => ({
    label: value.length === 0 ? "（なし）" : value.join("、"),
    value,
  }));
  const problem = ledger.problem({
    kind: "row-ambiguous",
    line: row.line,
    found: `「${row.cells.filter((cell) => cell !== "").join(" ")}」の行と、その前の行の両方に印`,
    expected: "1つの事業の印は1行",
    action: "原本と見比べ、どの読み方を採るかを判断記録に書いてください。",
    quoted: row.text.trim(),
    readings,
  });
  return { kind: "ambiguous", problem, readings };
};

const readProjects = (
  ledger: Ledger,
  rows: readonly TableRow[],
  marks: MarkReader,
  { placesOf, partnersOf }: Members,
): readonly StatusListRow[] => {
  const read = new Map<string, StatusListRow>();
  let initiative: SourcedText | null = null;
  for (const entry of rows) {
    const { row } = entry;
    if (entry.kind === "totals") ledger.furnish(row);
    if (entry.kind === "initiative")
      initiative = { value: entry.name, source: ledger.cite(row.line) };
    if (entry.kind !== "project") continue;
    if (row.cells.length <= leadingColumns && !ledger.isTrimmed) reportCutRow(ledger, row);
    const source = ledger.cite(row.line);
    if (entry.initiative !== "") initiative = { value: entry.initiative, source };
    const participants = partnersOf(marks.read({ row, places: placesOf(row, entry.places) }));
    const key = normalizeText(entry.project);
    const first = entry.isContinued ? read.get(key) : undefined;
    if (first === undefined) {
      const project = { value: entry.project, source };
      read.set(read.has(key) ? `${key}\n${String(row.line)}` : key, {
        initiative,
        project,
        participants,
      });
    } else {
      read.set(key, {
        ...first,
        participants: joinHalves(ledger, entry, first.participants, participants),
      });
    }
  }
  return [...read.values()];
};

/** The projects of a table, with the members that its heading names. */
export const readBlock = (
  ledger: Ledger,
  { heading, rows }: Table,
  coreCity: string | null,
): readonly StatusListRow[] => {
  const [firstMember = 0] = memberColumns(heading);
  const columns = findNameColumns(heading, firstMember);
  if (columns === null) {
    reportUnknownNames(ledger, heading, firstMember);
    return [];
  }
  const members = openMembers(ledger, heading, rows, {
    coreCity,
    names: [columns.initiative, columns.project],
  });
  const classified = rows.map((row) => classifyRow(row, columns, members.names.length));
  const marks = openMarks(
    ledger,
    members.names,
    classified.flatMap((entry) =>
      entry.kind === "project"
        ? [{ row: entry.row, places: members.placesOf(entry.row, entry.places) }]
        : [],
    ),
  );
  const projects = readProjects(ledger, classified, marks, members);
  if (projects.length === 0) reportNoRows(ledger, heading);
  const nameless = projects.filter(({ initiative }) => initiative === null);
  reportNoInitiative(
    ledger,
    nameless.map(({ project }) => project),
  );
  return projects;
};
