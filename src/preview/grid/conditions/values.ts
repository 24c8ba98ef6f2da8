import type { CellValue } from "../../../standin/workbook";

/** What a part of a condition comes to. An error is passed on as one. */
export type Value = CellValue;

const error = (name: string): Value => ({ error: name });
export const valueError = error("#VALUE!");
export const divisionError = error("#DIV/0!");

export const isErrorValue = (value: Value): value is { readonly error: string } =>
  typeof value === "object" && value !== null;

/** null where the value cannot be taken as a number. */
export const numberOf = (value: Value): number | null => {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "string" || value.trim() === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
};

export const textOf = (value: Value): string => {
  if (value === null) return "";
  if (isErrorValue(value)) return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
};

/** Text counts as neither; an error as false. */
export const truthOf = (value: Value): boolean =>
  typeof value === "boolean" ? value : typeof value === "number" && value !== 0;

const rank = (value: Value): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

/** An empty cell is compared as what it stands beside. */
const filled = (value: Value, beside: Value): Value => {
  if (value !== null) return value;
  if (typeof beside === "string") return "";
  return typeof beside === "boolean" ? false : 0;
};

/** Below, equal to or above 0, as Excel orders: numbers, texts without regard to case, truths. */
export const compareValues = (one: Value, other: Value): number => {
  const left = filled(one, other);
  const right = filled(other, one);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string") {
    const [lower, upper] = [left.toLowerCase(), right.toLowerCase()];
    return lower === upper ? 0 : lower < upper ? -1 : 1;
  }
  return Number(left) - Number(right);
};
