import type { Anchor } from "./anchor";

export const conditionalFormatTypes = [
  "Custom",
  "CellValue",
  "ContainsText",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
] as const;
export type ConditionalFormatType = (typeof conditionalFormatTypes)[number];

/** The first of a sheet has the highest priority. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalFormatType;
  readonly anchor: Anchor;
  stopIfTrue: boolean;
  /** `{formula}` of a custom rule; otherwise the rule as Office.js describes it. */
  rule: Readonly<Record<string, unknown>>;
  /** What it changes: `fill.color`, `font.bold`, `border.top.style` … */
  readonly format: Map<string, unknown>;
}
