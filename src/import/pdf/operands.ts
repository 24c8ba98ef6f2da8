import { type Matrix } from "./matrix";

/** Operands of pdf.js are untyped: what is not a number here counts as absent. */
export const numberAt = (operands: unknown, index: number): number | null => {
  if (!Array.isArray(operands) && !ArrayBuffer.isView(operands)) return null;
  const value: unknown = Reflect.get(operands, index);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
};

export const itemAt = (operands: unknown, index: number): unknown =>
  Array.isArray(operands) ? operands[index] : undefined;

/** A typed array of whatever realm: it may come from a worker, or from a copy. */
const isTyped = (value: unknown): value is ArrayLike<number> =>
  ArrayBuffer.isView(value) && "length" in value;

/** Numbers of an array or of a typed array; null when something else stands among them. */
export const numbersOf = (operands: unknown): readonly number[] | null => {
  if (isTyped(operands)) return Array.from(operands);
  if (!Array.isArray(operands)) return null;
  const numbers = operands.filter((value): value is number => typeof value === "number");
  return numbers.length === operands.length ? numbers : null;
};

/** Six numbers, as operands of their own or as one array of them. */
export const matrixOf = (operands: unknown): Matrix | null => {
  const flat = numbersOf(operands) ?? numbersOf(itemAt(operands, 0));
  if (flat === null) return null;
  const [a, b, c, d, e, f] = flat;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return e === undefined || f === undefined ? null : [a, b, c, d, e, f];
};

/** A named property of an object of unknown shape. */
export const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
