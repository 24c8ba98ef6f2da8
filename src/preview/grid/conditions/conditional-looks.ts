import type { CellStyle, SheetSnapshot } from "../../../standin/workbook";
import { contains, parseRange, type CellRange } from "../../../references";
import { compileCondition, type Surroundings } from "./compile";
import { compareValues, isErrorValue, textOf, truthOf, type Value } from "./values";

type Format = SheetSnapshot["conditionalFormats"][number];

/** Whether a rule holds at a cell. */
type Test = (at: Surroundings, value: Value) => boolean;

interface Rule {
  readonly area: CellRange;
  readonly holds: Test;
  readonly look: CellStyle;
  readonly isLast: boolean;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const wordOf = (value: unknown, otherwise: string): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : otherwise;

const formulaTest = (formula: unknown): Test | null => {
  const condition = typeof formula === "string" ? compileCondition(formula) : null;
  return condition && ((at) => truthOf(condition(at)));
};

const cellValueTests: Readonly<
  Record<string, (value: Value, first: Value, second: Value) => boolean>
> = {
  EqualTo: (value, first) => compareValues(value, first) === 0,
  NotEqualTo: (value, first) => compareValues(value, first) !== 0,
  GreaterThan: (value, first) => compareValues(value, first) > 0,
  GreaterThanOrEqual: (value, first) => compareValues(value, first) >= 0,
  LessThan: (value, first) => compareValues(value, first) < 0,
  LessThanOrEqual: (value, first) => compareValues(value, first) <= 0,
  Between: (value, first, second) =>
    compareValues(value, first) >= 0 && compareValues(value, second) <= 0,
  NotBetween: (value, first, second) =>
    compareValues(value, first) < 0 || compareValues(value, second) > 0,
};

const cellValueTest = (rule: Readonly<Record<string, unknown>>): Test | null => {
  const compare = cellValueTests[String(rule["operator"])];
  const first = compileCondition(wordOf(rule["formula1"], ""));
  const second = compileCondition(wordOf(rule["formula2"], "0"));
  if (compare === undefined || first === null || second === null) return null;
  return (at, value) => !isErrorValue(value) && compare(value, first(at), second(at));
};

const textTests: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  Contains: (text, part) => text.includes(part),
  NotContains: (text, part) => !text.includes(part),
  BeginsWith: (text, part) => text.startsWith(part),
  EndsWith: (text, part) => text.endsWith(part),
};

const textTest = (rule: Readonly<Record<string, unknown>>): Test | null => {
  const compare = textTests[String(rule["operator"])];
  const part = wordOf(rule["text"], "").toLowerCase();
  return compare === undefined ? null : (_at, value) => compare(textOf(value).toLowerCase(), part);
};

const testOf = ({ type, rule }: Format): Test | null => {
  const inner = isRecord(rule["rule"]) ? rule["rule"] : rule;
  switch (type) {
    case "Custom":
      return formulaTest(inner["formula"]);
    case "CellValue":
      return cellValueTest(inner);
    case "ContainsText":
      return textTest(inner);
    case "DataBar":
    case "ColorScale":
    case "IconSet":
    case "TopBottom":
    case "PresetCriteria":
      return null;
  }
};

const lookOf = (format: Format["format"]): CellStyle =>
  Object.fromEntries(
    Object.entries(format).flatMap(([key, value]) => {
      const name = key.replace(
        /^border\.Edge(\w)/,
        (_all, letter: string) => `border.${letter.toLowerCase()}`,
      );
      const isUsed = ["string", "number", "boolean"].includes(typeof value);
      if (!isUsed) return [];
      return key === "fill.color"
        ? [
            [name, value],
            ["fill.pattern", "Solid"],
          ]
        : [[name, value]];
    }),
  );

const ruleOf = (format: Format): readonly Rule[] => {
  const area = parseRange(format.range);
  const holds = testOf(format);
  if (area === null || holds === null) return [];
  return [{ area, holds, look: lookOf(format.format), isLast: format.stopIfTrue }];
};

/**
 * What conditional formats change of a cell's style, null for nothing. The first rule of a sheet is the strongest. A rule of
 * a kind that is not known here, as a data bar, changes nothing.
 */
export const conditionalLooks = (
  { conditionalFormats }: Pick<SheetSnapshot, "conditionalFormats">,
  valueAt: (row: number, column: number) => Value,
): ((row: number, column: number) => CellStyle | null) => {
  const rules = conditionalFormats.flatMap(ruleOf);
  const combined = new Map<string, CellStyle>();
  return (row, column) => {
    const holding: number[] = [];
    for (const [index, { area, holds, isLast }] of rules.entries()) {
      if (!contains(area, { row, column })) continue;
      const at = { rowShift: row - area.row, columnShift: column - area.column, valueAt };
      if (!holds(at, valueAt(row, column))) continue;
      holding.push(index);
      if (isLast) break;
    }
    if (holding.length === 0) return null;
    const key = holding.join();
    const known = combined.get(key);
    if (known !== undefined) return known;
    const look = holding.reduceRight<CellStyle>(
      (all, index) => ({ ...all, ...rules[index]?.look }),
      {},
    );
    combined.set(key, look);
    return look;
  };
};
