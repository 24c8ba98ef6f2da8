import type { CrossRegionFact } from "../../domain";
import type { Ledger } from "../ledger";
import { soleText, type Row } from "../lines";
import { crossRegionHeading, isSheetStart } from "./sections";
import { readKnownGroups } from "./known-groups";
import { sheetLabels } from "./sheet-labels";
import { readBulletsAt, readNameRow, readTextRow } from "./sheet-rows";

const labels = [sheetLabels.name, sheetLabels.purpose, sheetLabels.activities];

const otherRegionPattern = /^(.+圏)との連携事業$/;

/** A table that has lost its project's name is no project: its rows stay unread. */
const readProject = (
  ledger: Ledger,
  rows: readonly Row[],
  otherRegion: string,
): CrossRegionFact | null => {
  const [nameRow] = rows;
  const project = nameRow === undefined ? null : readNameRow(ledger, nameRow);
  if (project === null) return null;
  const { groups } = readKnownGroups(ledger, rows, labels);
  const rowOf = (label: string): Row | undefined => groups.get(label)?.rows[0];
  const purpose = rowOf(sheetLabels.purpose);
  const activities = rowOf(sheetLabels.activities);
  return {
    otherRegion,
    project,
    purpose: purpose === undefined ? null : readTextRow(ledger, purpose),
    activities: activities === undefined ? null : readBulletsAt(ledger, activities, 1),
  };
};

/** 【参考】圏域間連携事業: the projects shared with each other region. */
export const readCrossRegion = (
  ledger: Ledger,
  rows: readonly Row[],
): readonly CrossRegionFact[] => {
  const tables: { otherRegion: string; rows: Row[] }[] = [];
  let otherRegion = "";
  for (const row of rows) {
    const text = soleText(row) ?? "";
    const region = row.cells.length === 1 ? otherRegionPattern.exec(text)?.[1] : undefined;
    if (region !== undefined) {
      otherRegion = region;
      ledger.cite(row.line);
    } else if (text === crossRegionHeading || text.endsWith("下記の取組を連携して実施")) {
      ledger.furnish(row);
    } else if (isSheetStart(row)) {
      tables.push({ otherRegion, rows: [row] });
    } else if (row.cells.length > 1) {
      tables.at(-1)?.rows.push(row);
    }
  }
  return tables.flatMap((table) => readProject(ledger, table.rows, table.otherRegion) ?? []);
};
