import type { SheetPlan } from "../workbook-plan";
import { digestOf } from "./memory";

const digests = new WeakMap<SheetPlan, string>();

/** Digest of everything about a sheet but the contents of its cells and its links. */
export const layoutDigest = (plan: SheetPlan): string => {
  const known = digests.get(plan);
  if (known !== undefined) return known;
  const { columns, rowHeights, styles, borders, merges, validations } = plan;
  const { conditionalFormats, frozen, filter, print, charts } = plan;
  const parts = [columns, rowHeights, styles, borders, merges, validations, conditionalFormats];
  const digest = digestOf(JSON.stringify([parts, frozen, filter, print, charts]));
  digests.set(plan, digest);
  return digest;
};
