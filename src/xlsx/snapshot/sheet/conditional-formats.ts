import type { SheetSnapshot } from "../../../standin/workbook";
import { cellAt, copyFormula, formatRange } from "../../../references";
import {
  attributeOf,
  childrenOf,
  flagOf,
  numberOf,
  textOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import { element, fromXstring, plainText, toXstring } from "../../../ooxml/write-xml";
import type { ReadStyles } from "../styles/read-styles";
import { lowerFirst, newWords, upperFirst } from "../styles/words";
import { textIn } from "../json";
import type { Findings } from "../kept/findings";
import { foundWords } from "../kept/words";
import { areaOf, blocksOf, cornersOf, homeOf } from "./areas";
import type { DraftSheet } from "./draft-sheet";
import { fromFileFormula, toFileFormula } from "./formulas";

type Rule = SheetSnapshot["conditionalFormats"][number];
type Area = NonNullable<ReturnType<typeof areaOf>>;

const formula = (text: unknown): string =>
  element("formula", {}, plainText(toFileFormula(textIn(text))));

const textTypes = newWords({
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
});

/** The formula by which Excel itself looks for the text. */
const textFormula = (type: string, text: string, cell: string): string => {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (type) {
    case "notContainsText":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "beginsWith":
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case "endsWith":
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
    default:
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
  }
};

const cellOperator = (operator: unknown): string =>
  typeof operator === "string" ? lowerFirst(operator.replace(/To$/u, "")) : "between";

const ruleContent = ({ type, rule }: Rule, area: Area) => {
  switch (type) {
    case "Custom":
      return { attributes: { type: "expression" }, content: formula(rule["formula"]) };
    case "CellValue": {
      const second = rule["formula2"];
      return {
        attributes: { type: "cellIs", operator: cellOperator(rule["operator"]) },
        content:
          formula(rule["formula1"]) +
          (second === undefined || second === null || second === "" ? "" : formula(second)),
      };
    }
    case "ContainsText": {
      const text = textIn(rule["text"]);
      const fileType = textTypes.toFile(rule["operator"]) ?? "containsText";
      const operator = fileType === "notContainsText" ? "notContains" : fileType;
      return {
        attributes: { type: fileType, operator, text: toXstring(text) },
        content: formula(textFormula(fileType, text, formatRange(cellAt(area.row, area.column)))),
      };
    }
    case "DataBar":
    case "ColorScale":
    case "IconSet":
    case "TopBottom":
    case "PresetCriteria":
      return null;
  }
};

/** The first rule is the strongest. */
export const conditionalFormats = ({ sheet, styles }: DraftSheet): string =>
  sheet.conditionalFormats
    .map((rule, index) => {
      const area = areaOf(rule.range);
      const written = area === null ? null : ruleContent(rule, area);
      if (area === null || written === null) return "";
      const attributes = {
        ...written.attributes,
        dxfId: styles.ruleFormat(rule.format),
        priority: index + 1,
        stopIfTrue: rule.stopIfTrue ? true : null,
      };
      return element(
        "conditionalFormatting",
        { sqref: cornersOf(area) },
        element("cfRule", attributes, written.content),
      );
    })
    .join("");

const readOperator = (node: XmlElement): string => {
  const operator = upperFirst(attributeOf(node, "operator") ?? "between");
  return operator === "Equal" || operator === "NotEqual" ? `${operator}To` : operator;
};

type ReadRule = Pick<Rule, "type" | "rule">;

const readRule = (node: XmlElement, relocate: (formula: string) => string): ReadRule | null => {
  const formulas = childrenOf(node, "formula").map((one) => relocate(fromFileFormula(textOf(one))));
  const [first = "=", second] = formulas;
  const type = attributeOf(node, "type");
  if (type === "expression") return { type: "Custom", rule: { formula: first } };
  if (type === "cellIs") {
    const operator = readOperator(node);
    return {
      type: "CellValue",
      rule: { formula1: first, ...(second === undefined ? {} : { formula2: second }), operator },
    };
  }
  const operator = textTypes.fromFile(type);
  const text = attributeOf(node, "text");
  if (operator !== undefined && text !== null) {
    return { type: "ContainsText", rule: { operator, text: fromXstring(text) } };
  }
  return null;
};

/** Rules without an id yet, the strongest first; a rule of several blocks becomes one for each. */
export const readConditionalFormats = (
  root: XmlElement,
  styles: ReadStyles,
  findings: Findings,
): readonly Omit<Rule, "id">[] => {
  const found = childrenOf(root, "conditionalFormatting").flatMap((group) => {
    const blocks = blocksOf(attributeOf(group, "sqref"));
    const home = blocks.length === 0 ? null : homeOf(blocks);
    return childrenOf(group, "cfRule").flatMap((node) =>
      blocks.flatMap((block) => {
        const relocate = (text: string): string =>
          home === null
            ? text
            : copyFormula(text, block.row - home.row, block.column - home.column);
        const read = readRule(node, relocate);
        if (read === null) {
          findings.add(foundWords.rules, formatRange(block));
          return [];
        }
        const dxf = numberOf(node, "dxfId");
        return [
          {
            priority: numberOf(node, "priority") ?? 0,
            range: formatRange(block),
            ...read,
            stopIfTrue: flagOf(node, "stopIfTrue"),
            format: dxf === null ? {} : styles.ruleFormat(dxf, findings, formatRange(block)),
          },
        ];
      }),
    );
  });
  return found
    .toSorted((one, other) => one.priority - other.priority)
    .map(({ range, type, stopIfTrue, rule, format }) => ({
      range,
      type,
      stopIfTrue,
      rule,
      format,
    }));
};
