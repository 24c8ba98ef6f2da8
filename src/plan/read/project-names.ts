import type { Dataset, ProjectId } from "../../domain";
import type { WorkbookProblem } from "../found-workbook";
import { columnKey, rowKey } from "../keys/keys";
import { fitCell } from "../layout/text-guard";
import type { SheetPlan } from "../workbook-plan";
import { readWords, type WordsReading } from "./cell-words";
import { missingColumnProblems } from "./columns";
import {
  cellInColumn,
  findRow,
  problemAt,
  type Complaint,
  type FoundCell,
  type LocatedSheet,
} from "./located-sheet";
import { plannedProjects } from "./rows";

/** A row that names a project, and the name that the plan wrote there. */
export interface NamedRow {
  readonly key: string;
  readonly project: ProjectId;
  readonly plannedName: string;
}

/** The rows of a sheet that has one for each project, named as the project is. */
export const projectRows = (dataset: Dataset, plan: SheetPlan): readonly NamedRow[] =>
  plannedProjects(dataset, plan).map(({ id, name }) => ({
    key: rowKey.project(id),
    project: id,
    plannedName: name,
  }));

/** A name that somebody typed over the plan's. */
interface Rename {
  readonly located: LocatedSheet;
  readonly project: ProjectId;
  readonly cell: FoundCell;
  readonly plannedName: string;
  readonly name: string;
}

/** The names typed in one sheet. */
export interface NamesRead {
  readonly renames: readonly Rename[];
  readonly problems: readonly WorkbookProblem[];
}

const emptied = (plannedName: string): Complaint => ({
  reach: "cell",
  found: `「${plannedName}」の名称が空欄です。`,
  expected: "事務事業の名称",
  action: `「${plannedName}」に戻すか、新しい名称を入力してください。`,
});

/** The typed name, or what is wrong with it. */
const readName = (cell: FoundCell, plannedName: string): WordsReading => {
  const { text, complaint } = readWords(cell, `「${plannedName}」の名称`);
  const name = text.trim();
  return { text: name, complaint: name === "" ? emptied(plannedName) : complaint };
};

/** Reads the column of project names of one sheet. */
export const readNames = (located: LocatedSheet, rows: readonly NamedRow[]): NamesRead => {
  const renames: Rename[] = [];
  const problems: WorkbookProblem[] = [];
  for (const { key, project, plannedName } of rows) {
    const row = findRow(located, key);
    const cell = row.kind === "found" ? cellInColumn(located, row.row, columnKey.project) : null;
    if (cell === null || cell.value === fitCell(plannedName)) continue;
    const { text: name, complaint } = readName(cell, plannedName);
    if (complaint !== null) problems.push(problemAt(located, cell, complaint));
    if (complaint?.reach !== "cell" && name !== plannedName)
      renames.push({ located, project, cell, plannedName, name });
  }
  return {
    renames,
    problems: [
      ...missingColumnProblems(located, [columnKey.project], "名称の変更は点検していません。"),
      ...problems,
    ],
  };
};

const disagreement = (
  used: Rename,
  { located, cell, plannedName, name }: Rename,
): WorkbookProblem =>
  problemAt(located, cell, {
    reach: "notice",
    found: `「${plannedName}」の名称は、「${used.located.sheet.name}」では「${used.name}」、「${located.sheet.name}」では「${name}」です。「${used.name}」として点検しました。`,
    expected: "シートの間で同じ名称",
    action: "正しいほうの名称に合わせてください。",
  });

/** The projects under the names typed in the sheets; of several the one of the first sheet. */
export const renameProjects = (
  { projects }: Pick<Dataset, "projects">,
  sheets: readonly NamesRead[],
): Pick<Dataset, "projects"> & { readonly problems: readonly WorkbookProblem[] } => {
  const renames = sheets.flatMap((sheet) => sheet.renames);
  const used = new Map(renames.toReversed().map((rename) => [rename.project, rename]));
  return {
    projects: projects.map((project) => {
      const rename = used.get(project.id);
      return rename === undefined ? project : { ...project, name: rename.name };
    }),
    problems: [
      ...sheets.flatMap(({ problems }) => problems),
      ...renames.flatMap((rename) => {
        const first = used.get(rename.project);
        return first === undefined || first.name === rename.name
          ? []
          : [disagreement(first, rename)];
      }),
    ],
  };
};
