import type { Participants, SheetFacts, SheetHeading, Source, SourcedBullets } from "../../domain";
import { normalizeText } from "../../domain";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";
import { readBudgetTable } from "./budget-table";
import { readCrossReferences } from "./cross-references";
import { readKpiTable } from "./kpi-table";
import { groupByLabel, readBulletsAt, readTextRow, type LabelledRows } from "./sheet-rows";

/** Labels of a sheet, as `groupByLabel` normalises them. */
const labels = {
  name: "事務事業名",
  partners: "連携市町",
  purpose: "事業目的",
  activities: "事業内容",
  budget: "工程及び事業費(見込額)",
  roles: "役割・費用負担",
  kpis: "重要業績評価指標(KPI)",
} as const;

/** 「全市町」 and 「全市町村」 */
const allPartners = /^全(?:連携)?市町村?$/;

const readParticipants = (
  ledger: Ledger,
  row: Row,
): { readonly value: Participants; readonly source: Source } => {
  const text = normalizeText(readTextRow(ledger, row).value);
  const names = text.split(/[、,・]/u).filter((name) => name !== "");
  return {
    value: allPartners.test(text) ? { kind: "all" } : { kind: "named", names },
    source: ledger.cite(row.line),
  };
};

/** The core city's and the partners' side, told apart by the second cell; other rows stay unread. */
const readRoles = (ledger: Ledger, group: LabelledRows | undefined): SheetFacts["roles"] => {
  const rows = group?.rows ?? [];
  const isPartners = (row: Row): boolean => /^連携市町村?$/u.test(row.keys[1] ?? "");
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
    expected: `「${Object.values(labels).join("」「")}」がそろった表`,
    action: "原本と見比べ、表が途中で切れていないか確認してください。",
  });
};

/** Rows under a label that a sheet does not have, or has already, stay unread. */
const uniqueGroups = (rows: readonly Row[]): ReadonlyMap<string, LabelledRows> => {
  const known: ReadonlySet<string> = new Set(Object.values(labels));
  const groups = new Map<string, LabelledRows>();
  for (const group of groupByLabel(rows)) {
    if (known.has(group.label) && !groups.has(group.label)) groups.set(group.label, group);
  }
  return groups;
};

/** One 事業ごとの表. `rows[0]` is the row of its name; rows of the notes below it come in `noteRows`. */
export const readSheet = (
  ledger: Ledger,
  { rows, noteRows }: { readonly rows: readonly Row[]; readonly noteRows: readonly Row[] },
  heading: SheetHeading,
  lastPage: number,
): SheetFacts | null => {
  const [nameRow] = rows;
  if (nameRow === undefined) return null;
  const groups = uniqueGroups(rows);
  const firstRow = (label: string): Row | undefined => groups.get(label)?.rows[0];
  const read = <T>(label: string, reader: (row: Row) => T): T | null => {
    const row = firstRow(label);
    return row === undefined ? null : reader(row);
  };
  reportMissing(
    ledger,
    nameRow,
    Object.values(labels).filter((label) => !groups.has(label)),
  );

  const sdgs = nameRow.cells.findIndex((cell) => cell === "SDGs");
  ledger.reportLeftCells(nameRow, new Set([0, 1, sdgs]), "事務事業名と「SDGs」だけの行");
  const recognised = [...groups.values()].flatMap((group) => group.rows);
  const notes = noteRows.map((row) => ({ value: row.text.trim(), source: ledger.cite(row.line) }));
  return {
    heading,
    project: { value: nameRow.cells[1] ?? "", source: ledger.cite(nameRow.line) },
    participants: read(labels.partners, (row) => readParticipants(ledger, row)),
    purpose: read(labels.purpose, (row) => readTextRow(ledger, row)),
    activities: read(labels.activities, (row) => readBulletsAt(ledger, row, 1)),
    budget: readBudgetTable(ledger, groups.get(labels.budget)?.rows ?? []),
    roles: readRoles(ledger, groups.get(labels.roles)),
    kpis: readKpiTable(ledger, groups.get(labels.kpis)?.rows ?? []),
    crossReferences: readCrossReferences(ledger, [...recognised, ...noteRows], lastPage),
    notes,
  };
};
