import type { SourcedText, StatusListRow } from "../../domain";
import type { NamedHeading } from "../heading-names";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";
import { openListedProjects } from "../listed-projects";
import { openMarks, type MarkReader } from "../mark-table";
import { openMembers, type Members } from "../members";
import { reportCutRow, reportNoRows, reportUnknownNames } from "./problems";
import { memberColumns } from "../table-heading";
import { classifyRow, findNameColumns, leadingColumns, type TableRow } from "./rows";

/** A table of the list: its heading, and the rows up to the next one. */
export interface Table extends NamedHeading {
  readonly rows: readonly Row[];
}

const readProjects = (
  ledger: Ledger,
  rows: readonly TableRow[],
  marks: MarkReader,
  { placesOf, partnersOf }: Members,
): readonly StatusListRow[] => {
  const listed = openListedProjects<StatusListRow>(ledger);
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
    const project = { value: entry.project, source };
    listed.add(row, { initiative, project, participants }, entry.isContinued);
  }
  return listed.close();
};

/** The projects of a table, with the members that its heading names. */
export const readBlock = (
  ledger: Ledger,
  table: Table,
  coreCity: string | null,
): readonly StatusListRow[] => {
  const { heading, rows } = table;
  const [firstMember = 0] = memberColumns(heading);
  const columns = findNameColumns(heading, firstMember);
  if (columns === null) {
    reportUnknownNames(ledger, heading, firstMember);
    return [];
  }
  const members = openMembers(ledger, table, rows, {
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
  return projects;
};
