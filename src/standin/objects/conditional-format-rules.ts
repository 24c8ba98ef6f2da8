import type { ConditionalFormat } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import { invalidArgument } from "../model/host-error";
import { readWrite } from "../protocol/members";
import { isJsonObject } from "../protocol/wire";
import { guardRule, ruleFormatObject } from "./conditional-format-style";

const setFormula = (one: ConditionalFormat, value: unknown): void => {
  if (typeof value !== "string" || value === "") {
    throw invalidArgument(`the formula ${JSON.stringify(value)}`);
  }
  one.rule = { formula: value };
};

const formula = readWrite<ConditionalFormat>(({ rule }) => rule["formula"] ?? "", setFormula);

const formulaRuleObject = describeClass<ConditionalFormat>({
  name: "ConditionalFormatRule",
  guard: guardRule,
  properties: { Formula: formula, FormulaLocal: formula },
  objects: {},
  methods: {},
});

export const customObject = describeClass<ConditionalFormat>({
  name: "CustomConditionalFormat",
  properties: {},
  objects: { Rule: formulaRuleObject, Format: ruleFormatObject },
  methods: {},
});

const ruleProperty = readWrite<ConditionalFormat>(
  ({ rule }) => rule,
  (one, value) => {
    if (!isJsonObject(value)) throw invalidArgument(`the rule ${JSON.stringify(value)}`);
    one.rule = value;
  },
);

const ruleAndFormat = (name: string): Describe<ConditionalFormat> =>
  describeClass<ConditionalFormat>({
    name,
    guard: guardRule,
    properties: { Rule: ruleProperty },
    objects: { Format: ruleFormatObject },
    methods: {},
  });

export const cellValueObject = ruleAndFormat("CellValueConditionalFormat");
export const textObject = ruleAndFormat("TextConditionalFormat");
