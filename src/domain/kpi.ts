import type { FiscalYear } from "./fiscal-year";
import type { ProjectId } from "./project";
import type { DocumentId, Source } from "./source";

/** 時点・期間 of a KPI value: 「令和8年度」, 「令和4～8年度」. */
export interface KpiPeriod {
  readonly text: string;
  readonly firstYear: FiscalYear;
  readonly lastYear: FiscalYear;
}

/** 基準値 or 目標値, taken apart; `raw` is the cell as printed. */
export interface KpiValue {
  readonly raw: string;
  /**
   * `notSet` is 「—」: 基準値が設定できないもの. `state` is a goal in words (施設稼働). `unreadable` holds numbers that were not
   * understood; a problem says so.
   */
  readonly kind: "quantity" | "state" | "notSet" | "blank" | "unreadable";
  /** Signed, with 万 and 億 worked out; `null` for a range. */
  readonly value: number | null;
  /** Without qualifiers: 「回/年」 for 「2回以上/年」. */
  readonly unit: string | null;
  /** 「以上」, 「累計」, 「延べ」 … */
  readonly qualifiers: readonly string[];
  readonly period: KpiPeriod | null;
  /** The goal in words, when it is one. */
  readonly state: string | null;
  /** 「10～15人」 */
  readonly range?: { readonly from: number; readonly to: number };
  /** 「1/3」, 「3分の1」: what `value` is the quotient of. */
  readonly fraction?: { readonly numerator: number; readonly denominator: number };
}

/** 重要業績評価指標 (KPI) */
export interface Kpi {
  readonly document: DocumentId;
  readonly project: ProjectId;
  readonly printedProject: string;
  readonly indicator: string;
  readonly baseline: KpiValue;
  readonly target: KpiValue;
  readonly source: Source;
}
