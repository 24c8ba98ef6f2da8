import type { PartialDate, SheetFacts, SheetHeading, SourcedBullets } from "../../domain";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";
import { readBudgetTable } from "./budget-table";
import { readCrossReferences } from "./cross-references";
import { readKpiTable } from "./kpi-table";
import { readParticipants } from "./participants";
import { readKnownGroups } from "./known-groups";
import { sheetLabels } from "./sheet-labels";
import { readBulletsAt, readNameRow, readTextRow, type LabelledRows } from "./sheet-rows";

/** The core city's and the partners' side, told apart by the second cell; other rows stay unread. */
const readRoles = (ledger: Ledger, group: LabelledRows | undefined): SheetFacts["roles"] => {
  const rows = group?.rows ?? [];
  const isPartners = (row: Row): boolean =>
    /^(?:連携|関係|構成|参加)市町村?$/u.test(row.keys[1] ?? "");
  const read = (row: Row | undefined): SourcedBullets | null =>
    row === undefined ? null : readBulletsAt(ledger, row, 2);
  return {
    coreCity: read(rows.slice(0, 2).find((row) => !isPartners(row))),
    partners: read(rows.find(isPartners)),
  };
};

const reportMissing = (ledger: Ledger, nameRow: Row, missing: readonly string[]): void => {
  if (missing.length === 0) return;
  ledger.report({
    kind: "part-missing",
    line: nameRow.line,
    found: `「${nameRow.cells[1] ?? ""}」の表に「${missing.join("」「")}」がありません`,
    expected: `「${Object.values(sheetLabels).join("」「")}」がそろった表`,
    action: "原本と見比べ、表が途中で切れていないか確認してください。",
  });
};

const labels: readonly string[] = Object.values(sheetLabels);

/**
 * One 事業ごとの表. `rows[0]` is the row of its name; rows of the notes below it come in `noteRows`. A table that has lost
 * its project's name is `null`, and its rows stay unread.
 */
export const readSheet = (
  ledger: Ledger,
  { rows, noteRows }: { readonly rows: readonly Row[]; readonly noteRows: readonly Row[] },
  heading: SheetHeading,
  { lastPage, written }: { readonly lastPage: number; readonly written: PartialDate | null },
): SheetFacts | null => {
  const [nameRow] = rows;
  const project = nameRow === undefined ? null : readNameRow(ledger, nameRow);
  if (nameRow === undefined || project === null) return null;
  const { groups, missing, isOpen } = readKnownGroups(ledger, rows, labels);
  if (!isOpen) reportMissing(ledger, nameRow, missing);
  const firstRow = (label: string): Row | undefined => groups.get(label)?.rows[0];
  const read = <T>(label: string, reader: (row: Row) => T): T | null => {
    const row = firstRow(label);
    return row === undefined ? null : reader(row);
  };
  const recognised = [...groups.values()].flatMap((group) => group.rows);
  const notes = noteRows.map((row) => ({ value: row.text.trim(), source: ledger.cite(row.line) }));
  return {
    heading,
    project,
    participants: read(sheetLabels.partners, (row) => readParticipants(ledger, row, project.value)),
    purpose: read(sheetLabels.purpose, (row) => readTextRow(ledger, row)),
    activities: read(sheetLabels.activities, (row) => readBulletsAt(ledger, row, 1)),
    budget: readBudgetTable(ledger, groups.get(sheetLabels.budget)?.rows ?? [], written),
    roles: readRoles(ledger, groups.get(sheetLabels.roles)),
    kpis: readKpiTable(ledger, groups.get(sheetLabels.kpis)?.rows ?? [], written),
    crossReferences: readCrossReferences(ledger, [...recognised, ...noteRows], lastPage),
    notes,
  };
};
