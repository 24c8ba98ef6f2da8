import type { Place } from "./finding";

/** Whether numbers compared at a place are amounts in 千円; elsewhere they are counts, without a unit. */
export const isAmountPlace = ({ kind }: Place): boolean =>
  kind === "budgetYear" || kind === "budgetTotal" || kind === "subtotal";
