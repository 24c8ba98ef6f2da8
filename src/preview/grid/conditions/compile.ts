import { parseRange } from "../../../references";
import { functions } from "./functions";
import { tokensOf, type Token } from "./tokens";
import {
  compareValues,
  divisionError,
  isErrorValue,
  numberOf,
  textOf,
  valueError,
  type Value,
} from "./values";

/** Cells around the one that is judged. */
export interface Surroundings {
  /** How far the judged cell is from the one for which the formula is written. */
  readonly rowShift: number;
  readonly columnShift: number;
  readonly valueAt: (row: number, column: number) => Value;
}

/** What a formula comes to at a cell. */
export type Condition = (around: Surroundings) => Value;

type Operation = (one: Value, other: Value) => Value;

const arithmetic =
  (work: (one: number, other: number) => Value): Operation =>
  (one, other) => {
    if (isErrorValue(one)) return one;
    if (isErrorValue(other)) return other;
    const [left, right] = [numberOf(one), numberOf(other)];
    return left === null || right === null ? valueError : work(left, right);
  };

const comparison =
  (holds: (order: number) => boolean): Operation =>
  (one, other) => {
    if (isErrorValue(one)) return one;
    return isErrorValue(other) ? other : holds(compareValues(one, other));
  };

const comparisons: Readonly<Record<string, Operation>> = {
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  "<=": comparison((order) => order <= 0),
  ">": comparison((order) => order > 0),
  ">=": comparison((order) => order >= 0),
};
const joins: Readonly<Record<string, Operation>> = {
  "&": (one, other) => textOf(one) + textOf(other),
};
const sums: Readonly<Record<string, Operation>> = {
  "+": arithmetic((one, other) => one + other),
  "-": arithmetic((one, other) => one - other),
};
const products: Readonly<Record<string, Operation>> = {
  "*": arithmetic((one, other) => one * other),
  "/": arithmetic((one, other) => (other === 0 ? divisionError : one / other)),
};

/** From the loosest to the tightest. */
const levels = [comparisons, joins, sums, products];

/** Takes tokens from the front; null where they do not fit. */
interface Reader {
  readonly peek: () => Token | undefined;
  readonly take: () => Token | undefined;
}

const newReader = (tokens: readonly Token[]): Reader => {
  let at = 0;
  return {
    peek: () => tokens[at],
    take: () => {
      at += 1;
      return tokens[at - 1];
    },
  };
};

const isSign = (token: Token | undefined, text: string): boolean =>
  token?.kind === "sign" && token.text === text;

const readCell = (text: string): Condition | null => {
  const area = parseRange(text);
  if (area === null) return null;
  const isColumnFixed = text.startsWith("$");
  const isRowFixed = text.lastIndexOf("$") > 0;
  return ({ rowShift, columnShift, valueAt }) =>
    valueAt(
      area.row + (isRowFixed ? 0 : rowShift),
      area.column + (isColumnFixed ? 0 : columnShift),
    );
};

const readCall = (reader: Reader, name: string): Condition | null => {
  const work = functions[name];
  if (work === undefined) return null;
  if (!isSign(reader.peek(), "("))
    return name === "TRUE" || name === "FALSE" ? () => work([]) : null;
  reader.take();
  const given: Condition[] = [];
  while (!isSign(reader.peek(), ")")) {
    const one = readLevel(reader, 0);
    if (one === null) return null;
    given.push(one);
    if (isSign(reader.peek(), ",")) reader.take();
    else if (!isSign(reader.peek(), ")")) return null;
  }
  reader.take();
  return (around) => work(given.map((one) => one(around)));
};

const readOne = (reader: Reader): Condition | null => {
  const token = reader.take();
  switch (token?.kind) {
    case undefined:
      return null;
    case "number":
    case "text": {
      const { value } = token;
      return () => value;
    }
    case "cell":
      return readCell(token.text);
    case "name":
      return readCall(reader, token.text);
    case "sign": {
      if (token.text === "-" || token.text === "+") {
        const operand = readOne(reader);
        const sign = token.text === "-" ? -1 : 1;
        const signed = arithmetic((one, other) => one * other);
        return operand && ((around) => signed(operand(around), sign));
      }
      if (token.text !== "(") return null;
      const inner = readLevel(reader, 0);
      return inner !== null && isSign(reader.take(), ")") ? inner : null;
    }
  }
};

const readLevel = (reader: Reader, level: number): Condition | null => {
  const operations = levels[level];
  if (operations === undefined) return readOne(reader);
  let left = readLevel(reader, level + 1);
  for (;;) {
    const next = reader.peek();
    const operation = next?.kind === "sign" ? operations[next.text] : undefined;
    if (left === null || operation === undefined) return left;
    reader.take();
    const [one, other] = [left, readLevel(reader, level + 1)];
    if (other === null) return null;
    left = (around) => operation(one(around), other(around));
  }
};

/**
 * A formula with its `=`, ready to be judged at any cell. null when it has a function, a range or another sheet that
 * conditions here do not know.
 */
export const compileCondition = (formula: string): Condition | null => {
  const tokens = tokensOf(formula.replace(/^=/, ""));
  if (tokens === null) return null;
  const reader = newReader(tokens);
  const condition = readLevel(reader, 0);
  return condition !== null && reader.peek() === undefined ? condition : null;
};
