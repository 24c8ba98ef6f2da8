import type { Amount } from "./amount";
import { formatFiscalYear } from "./era";
import type { FiscalYear } from "./fiscal-year";
import type { InitiativeId, PillarId, ProjectId } from "./project";

/** What a total covers: the projects of an initiative, of a pillar, or all. */
export type TotalScope =
  | { readonly kind: "initiative"; readonly initiative: InitiativeId }
  | { readonly kind: "pillar"; readonly pillar: PillarId }
  | { readonly kind: "region" };

/** A year, 計(記載) or 計(計算). */
export type TotalColumn = FiscalYear | "stated" | "computed";

/** 「（令和5年度）」, 「（計・記載）」 */
export const formatTotalColumn = (column: TotalColumn): string => {
  switch (column) {
    case "stated":
      return "（計・記載）";
    case "computed":
      return "（計・計算）";
    default:
      return `（${formatFiscalYear(column)}）`;
  }
};

/** Rows that staff have added, without a key: a subtotal adds them up, but they are no projects. */
export interface AddedRows {
  /** As Excel counts them. */
  readonly rows: readonly number[];
  /** What they add to the subtotal. */
  readonly thousandYen: number;
}

/** 小計, 総計: one cell of 事業費. */
export interface ShownAmount {
  readonly scope: TotalScope;
  readonly column: TotalColumn;
  readonly amount: Amount;
  /** Where its formula adds up rows without a key. */
  readonly added?: AddedRows;
}

/** 参加数 of a project in 参加マトリクス; `null` where the cell holds no number. */
export interface ShownCount {
  readonly project: ProjectId;
  readonly count: number | null;
  /** The cell as it is shown. */
  readonly text: string;
}

/** What the totals of the worksheets show now: a formula can have been overwritten, or can cover other rows than it should. */
export interface ShownTotals {
  readonly amounts: readonly ShownAmount[];
  readonly counts: readonly ShownCount[];
}
