import { dropAnchor, liftAnchor } from "../model/anchor";
import type { Anchor, Validation } from "../model/sheet";
import { defaultErrorAlert, defaultPrompt, validationType } from "../model/validation";
import { describeClass, type Describe, type Property } from "../protocol/class-table";
import { containsRange, intersection } from "../../references";
import { invalidArgument } from "../model/host-error";
import { guardOption } from "../model/protection";
import { changes, readOnly, readWrite } from "../protocol/members";
import { isJsonObject, type JsonObject } from "../protocol/wire";
import { areaOf } from "./anchors";

type Anchors = readonly Anchor[];

/** The rule that holds for all cells of the range. */
const ruleFor = (anchor: Anchor): Validation | undefined => {
  const area = areaOf(anchor);
  return anchor.sheet.validations.find(
    (one) => one.anchor.area !== null && containsRange(one.anchor.area, area),
  );
};

const isMixed = (anchor: Anchor): boolean => {
  const area = areaOf(anchor);
  return anchor.sheet.validations.some(
    (one) => one.anchor.area !== null && intersection(one.anchor.area, area) !== null,
  );
};

/** Cuts an area out of all rules of the sheet: what is left of a rule is up to four blocks. */
const cutOut = (anchor: Anchor): void => {
  const hole = areaOf(anchor);
  const { sheet } = anchor;
  sheet.validations = sheet.validations.flatMap((one) => {
    const area = one.anchor.area;
    const common = area === null ? null : intersection(area, hole);
    if (area === null || common === null) return [one];
    liftAnchor(one.anchor);
    const below = common.row + common.rowCount;
    const right = common.column + common.columnCount;
    const middle = { ...area, row: common.row, rowCount: common.rowCount };
    const rest = [
      { ...area, rowCount: common.row - area.row },
      { ...area, row: below, rowCount: area.row + area.rowCount - below },
      { ...middle, columnCount: common.column - area.column },
      { ...middle, column: right, columnCount: area.column + area.columnCount - right },
    ];
    return rest
      .filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0)
      .map((block) => ({ ...one, anchor: dropAnchor(sheet, block) }));
  });
};

/** The rule of exactly this range, made when there is none. */
const ownRule = (anchor: Anchor): Validation => {
  const area = areaOf(anchor);
  const known = ruleFor(anchor);
  const isOwn =
    known?.anchor.area !== null &&
    known !== undefined &&
    JSON.stringify(known.anchor.area) === JSON.stringify(area);
  if (isOwn) return known;
  cutOut(anchor);
  const fresh: Validation = {
    rule: known?.rule ?? {},
    prompt: known?.prompt ?? defaultPrompt,
    errorAlert: known?.errorAlert ?? defaultErrorAlert,
    ignoreBlanks: known?.ignoreBlanks ?? true,
    anchor: dropAnchor(anchor.sheet, area),
  };
  anchor.sheet.validations.push(fresh);
  return fresh;
};

const readObject = (value: unknown, what: string): JsonObject => {
  if (isJsonObject(value)) return value;
  throw invalidArgument(`${what} is ${JSON.stringify(value)}`);
};

const objectProperty = (
  name: "rule" | "prompt" | "errorAlert",
  fallback: JsonObject,
): Property<Anchors> =>
  readWrite(
    ([anchor]) => (anchor === undefined ? null : (ruleFor(anchor)?.[name] ?? fallback)),
    (anchors, value) => {
      const given = readObject(value, name);
      if (name === "rule" && validationType(given) === null) {
        throw invalidArgument(`the rule ${JSON.stringify(given)}`);
      }
      for (const anchor of anchors) ownRule(anchor)[name] = { ...fallback, ...given };
    },
  );

export const dataValidationObject: Describe<Anchors> = describeClass<Anchors>({
  name: "DataValidation",
  guard: (anchors) => {
    for (const { sheet } of anchors) guardOption(sheet, null);
  },
  properties: {
    Rule: objectProperty("rule", {}),
    Prompt: objectProperty("prompt", defaultPrompt),
    ErrorAlert: objectProperty("errorAlert", defaultErrorAlert),
    IgnoreBlanks: readWrite(
      ([anchor]) => (anchor === undefined ? true : (ruleFor(anchor)?.ignoreBlanks ?? true)),
      (anchors, value) => {
        for (const anchor of anchors) ownRule(anchor).ignoreBlanks = value === true;
      },
    ),
    Type: readOnly(([anchor]) => {
      if (anchor === undefined) return "None";
      const rule = ruleFor(anchor)?.rule;
      if (rule === undefined) return isMixed(anchor) ? "Inconsistent" : "None";
      return validationType(rule);
    }),
  },
  objects: {},
  methods: {
    Clear: changes((anchors) => {
      anchors.forEach(cutOut);
    }),
  },
});
