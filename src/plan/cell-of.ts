import type { InitiativeId, Place } from "../domain";
import { columnKey, rowKey, totalColumnKey, totalRowKey } from "./keys/keys";
import { cellAt } from "./layout/lay-out-sheet";
import type { SheetId, SheetPlan, WorkbookPlan } from "./workbook-plan";

/** A cell of the workbook; `sheet` is the worksheet's name, row and column are 0-based. */
export interface PlacedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Candidate {
  readonly sheet: SheetId;
  readonly row: string;
  readonly column: string;
}

const projectCandidates = (project: string): readonly Candidate[] =>
  (["comparison", "participation", "budget"] as const).map((sheet) => ({
    sheet,
    row: rowKey.project(project),
    column: columnKey.project,
  }));

/** What `cellOf` needs of a plan; enough before the findings are drawn. */
export type PlannedSheets = Pick<WorkbookPlan, "sheets" | "initiatives">;

const sheetOf = ({ sheets }: PlannedSheets, id: SheetId): SheetPlan | undefined =>
  sheets.find((sheet) => sheet.id === id);

/** The marks of a municipality within an initiative, cells with a mark first. */
const markCandidates = (
  plan: PlannedSheets,
  { initiative, municipality }: Extract<Place, { kind: "agreementInitiative" }>,
): readonly Candidate[] => {
  const sheet = sheetOf(plan, "participation");
  const projects = plan.initiatives.find((group) => group.initiative === initiative)?.projects;
  const candidates = (projects ?? []).map((project): Candidate => ({
    sheet: "participation",
    row: rowKey.project(project),
    column: columnKey.municipality(municipality),
  }));
  const isMarked = ({ row, column }: Candidate): boolean => {
    const at = sheet === undefined ? null : cellAt(sheet, row, column);
    return at !== null && sheet?.values[at.row]?.[at.column] !== null;
  };
  return [...candidates.filter(isMarked), ...candidates];
};

/** The first row of its projects carries its name. */
const initiativeCandidates = (
  { initiatives }: PlannedSheets,
  initiative: InitiativeId,
): readonly Candidate[] => {
  const group = initiatives.find((one) => one.initiative === initiative);
  return (group?.projects ?? []).flatMap((project) =>
    (["participation", "budget", "comparison"] as const).map((sheet) => ({
      sheet,
      row: rowKey.project(project),
      column: columnKey.initiative,
    })),
  );
};

const annexColumns = {
  content: columnKey.annexContent,
  roleA: columnKey.annexRoleA,
  roleB: columnKey.annexRoleB,
} as const;

/** Where a place may be drawn, best first. */
const candidatesFor = (plan: PlannedSheets, place: Place): readonly Candidate[] => {
  switch (place.kind) {
    case "budgetYear":
      return [
        {
          sheet: "budget",
          row: rowKey.project(place.project),
          column: columnKey.fiscalYear(place.fiscalYear),
        },
      ];
    case "budgetTotal":
      return [
        { sheet: "budget", row: rowKey.project(place.project), column: columnKey.statedTotal },
      ];
    case "participation": {
      const [first] = place.municipalities;
      const column = first === undefined ? columnKey.project : columnKey.municipality(first);
      const sheets = ["participation", "comparison", "statusList"] as const;
      const { part } = place;
      return (part === undefined ? sheets : [part, ...sheets]).map((sheet) => ({
        sheet,
        row: rowKey.project(place.project),
        column,
      }));
    }
    case "participationCount":
      return [
        {
          sheet: "participation",
          row: rowKey.project(place.project),
          column: columnKey.participantCount,
        },
      ];
    case "subtotal":
      return [
        { sheet: "budget", row: totalRowKey(place.scope), column: totalColumnKey(place.column) },
      ];
    case "initiative":
      return initiativeCandidates(plan, place.initiative);
    case "municipality":
      return [
        {
          sheet: "participation",
          row: rowKey.participationTotal,
          column: columnKey.municipality(place.municipality),
        },
      ];
    case "project":
      return projectCandidates(place.project);
    case "agreementInitiative":
      return [
        {
          sheet: "agreement",
          row: rowKey.annexItem(place.municipality, place.initiative),
          column: columnKey.annexItem,
        },
        ...markCandidates(plan, place),
      ];
    case "kpi":
      return [
        {
          sheet: "kpi",
          row: rowKey.kpi(place.project, place.indicator),
          column: columnKey[place.part],
        },
      ];
    case "annexItem":
      return [
        {
          sheet: "agreement",
          row: rowKey.annexItem(place.municipality, place.initiative),
          column: annexColumns[place.part],
        },
      ];
    case "documentLine":
      return [
        { sheet: "sources", row: rowKey.document(place.document), column: columnKey.document },
      ];
  }
};

/** The cell in which a place is drawn, or `null` when no sheet draws it. */
export const cellOf = (plan: PlannedSheets, place: Place): PlacedCell | null => {
  for (const { sheet: id, row, column } of candidatesFor(plan, place)) {
    const sheet = sheetOf(plan, id);
    const at = sheet === undefined ? null : cellAt(sheet, row, column);
    if (sheet !== undefined && at !== null) return { sheet: sheet.name, ...at };
  }
  return null;
};
