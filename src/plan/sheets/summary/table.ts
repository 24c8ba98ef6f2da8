import type { Municipality } from "../../../domain";
import type { CellRange } from "../../../references";
import { bandRow, type RowDraft } from "../../layout/sheet-draft";
import type { PillarGroup } from "../../subject/outline";
import { initiativeRows, pillarRows } from "./budget-rows";
import { participationHeading, participationRows } from "./participation-rows";
import type { SummaryBudget, SummarySource } from "./source";

/** What 集計 adds up; `null` where the other sheet has no rows. */
export interface SummaryInput {
  readonly groups: readonly PillarGroup[];
  readonly budget: SummaryBudget | null;
  readonly partners: readonly Municipality[];
  readonly participation: SummarySource | null;
}

type Stretch = Pick<CellRange, "row" | "rowCount">;

/** The rows below the headings, and where its parts stand. */
export interface SummaryTable {
  readonly rows: readonly RowDraft[];
  readonly pillars: Stretch;
  readonly initiatives: Stretch;
  readonly partners: Stretch;
}

/** 役割ごと, 連携取組ごと, 連携市町ごと, one below the other from `firstRow` on. */
export const summaryTable = (
  { groups, budget, partners, participation }: SummaryInput,
  firstRow: number,
): SummaryTable => {
  const rows: RowDraft[] = [];
  const nextRow = (): number => firstRow + rows.length;
  const what = budget !== null && budget.years.length > 0 ? "事業費（千円）" : "事業数";
  const stretches = { pillars: nextRow(), initiatives: nextRow(), partners: nextRow() };
  if (budget !== null) {
    rows.push(bandRow(`役割ごとの${what}`));
    stretches.pillars = nextRow();
    rows.push(...pillarRows(groups, budget, nextRow()), bandRow(`連携取組ごとの${what}`));
    stretches.initiatives = nextRow();
    rows.push(...initiativeRows(groups, budget, nextRow()));
  }
  const hasPartners = participation !== null && partners.length > 0;
  if (hasPartners) {
    rows.push({ kind: "band", cells: [null, participationHeading(participation)] });
    stretches.partners = nextRow();
    rows.push(...participationRows(partners, participation, nextRow()));
  }
  const initiatives = groups.flatMap((group) => group.initiatives).length;
  return {
    rows,
    pillars: { row: stretches.pillars, rowCount: budget === null ? 0 : groups.length },
    initiatives: { row: stretches.initiatives, rowCount: budget === null ? 0 : initiatives },
    partners: { row: stretches.partners, rowCount: hasPartners ? partners.length : 0 },
  };
};
