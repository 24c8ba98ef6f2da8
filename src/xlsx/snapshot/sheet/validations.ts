import type { SheetSnapshot } from "../../../standin/workbook";
import { copyFormula, formatRange } from "../../../references";
import {
  attributeOf,
  childOf,
  childrenOf,
  findAll,
  flagOf,
  textOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import {
  element,
  elementAround,
  fromXstring,
  plainText,
  toXstring,
} from "../../../ooxml/write-xml";
import { lowerFirst, newWords, upperFirst } from "../styles/words";
import { isRecord, textIn, type JsonRecord } from "../json";
import type { Findings } from "../kept/findings";
import { wordsFor } from "../kept/words";
import { areaOf, blocksOf, cornersOf, homeOf } from "./areas";
import { fromFileFormula, toFileFormula } from "./formulas";

type Validation = SheetSnapshot["validations"][number];

const kinds = newWords({
  list: "list",
  custom: "custom",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
});

const styles = newWords({ Stop: "stop", Warning: "warning", Information: "information" });

/** A bound is a number, a formula, or a text that stands for one. */
const bound = (name: string, value: unknown): string =>
  value === undefined || value === null || value === ""
    ? ""
    : element(name, {}, plainText(toFileFormula(textIn(value))));

const formulasOf = (kind: string, rule: JsonRecord): string => {
  if (kind === "custom") return bound("formula1", rule["formula"]);
  if (kind !== "list")
    return bound("formula1", rule["formula1"]) + bound("formula2", rule["formula2"]);
  const source = textIn(rule["source"]);
  const choices = source.startsWith("=") ? source : `"${source.replaceAll('"', '""')}"`;
  return bound("formula1", choices);
};

/** Longer texts make Excel take the file for damaged. */
const shortened = (text: unknown, most: number): string | null => {
  const written = typeof text === "string" ? text : "";
  return written === "" ? null : toXstring(Array.from(written).slice(0, most).join(""));
};

const validationElement = ({
  range,
  rule,
  prompt,
  errorAlert,
  ignoreBlanks,
}: Validation): string => {
  const area = areaOf(range);
  if (area === null) return "";
  const [kind = "", ofKind] = Object.entries(rule).find(([, value]) => isRecord(value)) ?? [];
  const details = isRecord(ofKind) ? ofKind : {};
  const type = kinds.toFile(kind);
  const operator = details["operator"];
  const style = styles.toFile(errorAlert["style"]);
  return element(
    "dataValidation",
    {
      type,
      errorStyle: style === "stop" ? null : style,
      operator:
        typeof operator === "string" && operator !== "Between"
          ? lowerFirst(operator.replace("To", ""))
          : null,
      allowBlank: ignoreBlanks ? true : null,
      // The file says when the arrow is *not* to be shown.
      showDropDown: details["inCellDropDown"] === false ? true : null,
      showInputMessage: prompt["showPrompt"] === false ? null : true,
      showErrorMessage: errorAlert["showAlert"] === false ? null : true,
      errorTitle: shortened(errorAlert["title"], 32),
      error: shortened(errorAlert["message"], 255),
      promptTitle: shortened(prompt["title"], 32),
      prompt: shortened(prompt["message"], 255),
      sqref: cornersOf(area),
    },
    type === undefined ? "" : formulasOf(kind, details),
  );
};

export const validationsElement = ({ validations }: SheetSnapshot): string => {
  const written = validations.map(validationElement).filter((text) => text !== "");
  return elementAround("dataValidations", { count: written.length }, written);
};

/** `GreaterThanOrEqual` of the file is `GreaterThanOrEqualTo` of Office.js. */
const readOperator = (node: XmlElement): string => {
  const operator = upperFirst(attributeOf(node, "operator") ?? "between");
  if (operator === "Equal" || operator === "NotEqual") return `${operator}To`;
  return operator.endsWith("OrEqual") ? `${operator}To` : operator;
};

const readBound = (formula: string): number | string =>
  formula.trim() !== "" && Number.isFinite(Number(formula))
    ? Number(formula)
    : fromFileFormula(formula);

type Relocate = (formula: string) => string;

const readRule = (
  node: XmlElement,
  formulas: readonly string[],
  relocate: Relocate,
): JsonRecord | null => {
  const type = attributeOf(node, "type") ?? "none";
  const kind = kinds.fromFile(type);
  const [first = "", second = ""] = formulas;
  if (kind === undefined) return type === "none" ? {} : null;
  if (kind === "custom") return { custom: { formula: relocate(fromFileFormula(first)) } };
  if (kind === "list") {
    const quoted = /^"(.*)"$/su.exec(first)?.[1]?.replaceAll('""', '"');
    const inCellDropDown = !flagOf(node, "showDropDown");
    return { list: { inCellDropDown, source: quoted ?? relocate(fromFileFormula(first)) } };
  }
  const moved = (formula: string): number | string => {
    const read = readBound(formula);
    return typeof read === "number" ? read : relocate(read);
  };
  return {
    [kind]: {
      formula1: moved(first),
      ...(second === "" ? {} : { formula2: moved(second) }),
      operator: readOperator(node),
    },
  };
};

const messageOf = (node: XmlElement, name: string): string =>
  fromXstring(attributeOf(node, name) ?? "");

const readValidation = (node: XmlElement, findings: Findings): readonly Validation[] => {
  const blocks = blocksOf(attributeOf(node, "sqref") ?? textOf(childOf(node, "sqref")));
  const formulas = ["formula1", "formula2"].map((name) => textOf(childOf(node, name)));
  const home = blocks.length === 0 ? null : homeOf(blocks);
  return blocks.flatMap((block) => {
    const relocate: Relocate = (formula) =>
      home === null
        ? formula
        : copyFormula(formula, block.row - home.row, block.column - home.column);
    const rule = readRule(node, formulas, relocate);
    if (rule === null) {
      findings.add(wordsFor("dataValidation", "type"), formatRange(block));
      return [];
    }
    return [
      {
        range: formatRange(block),
        rule,
        prompt: {
          message: messageOf(node, "prompt"),
          showPrompt: flagOf(node, "showInputMessage"),
          title: messageOf(node, "promptTitle"),
        },
        errorAlert: {
          message: messageOf(node, "error"),
          showAlert: flagOf(node, "showErrorMessage"),
          style: styles.fromFile(attributeOf(node, "errorStyle")) ?? "Stop",
          title: messageOf(node, "errorTitle"),
        },
        ignoreBlanks: flagOf(node, "allowBlank"),
      },
    ];
  });
};

/** Rules that refer to other sheets stand in an extension. */
export const readValidations = (
  root: XmlElement,
  findings: Findings,
): SheetSnapshot["validations"] => {
  const own = childrenOf(childOf(root, "dataValidations"), "dataValidation");
  const extended = findAll(childOf(root, "extLst"), "dataValidation");
  return [...own, ...extended].flatMap((node) => readValidation(node, findings));
};
