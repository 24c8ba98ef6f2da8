import {
  boundsOf,
  relocateRule,
  type ConditionalFormat,
  type SheetMerge,
  type Validation,
} from "../plan";
import { rangeAt } from "./range-at";

const validationRule = (
  { rule }: Validation,
  relocate: (formula: string) => string,
): Excel.DataValidationRule =>
  rule.kind === "list"
    ? { list: { inCellDropDown: true, source: rule.choices.join(",") } }
    : { custom: { formula: `=${relocate(rule.formula)}` } };

const drawFormat = (
  format: Excel.ConditionalFormat,
  { style }: ConditionalFormat,
  formula: string,
): void => {
  const { rule, format: look } = format.custom;
  rule.formula = `=${formula}`;
  if (style.isBold !== undefined) look.font.bold = style.isBold;
  if (style.fontColor !== undefined) look.font.color = `#${style.fontColor}`;
  if (style.fill !== undefined) look.fill.color = `#${style.fill}`;
};

/** Drop-downs and conditional formats. Those of an earlier run are taken away first, within our table only. */
export const drawRules = (
  sheet: Excel.Worksheet,
  { plan, placement, kind, found }: SheetMerge,
): void => {
  const whole = boundsOf(placement, {
    row: 0,
    column: 0,
    rowCount: plan.values.length,
    columnCount: plan.columns.length,
  });
  if (whole !== null && (kind === "update" || found !== null)) {
    rangeAt(sheet, whole).conditionalFormats.clearAll();
  }
  for (const validation of plan.validations) {
    const block = boundsOf(placement, validation.range);
    if (block === null) continue;
    const { dataValidation } = rangeAt(sheet, block);
    dataValidation.rule = validationRule(validation, (formula) =>
      relocateRule(formula, validation.range, placement, block),
    );
    dataValidation.errorAlert = {
      showAlert: true,
      style: "Warning",
      title: validation.title,
      message: validation.message,
    };
  }
  // The first rule is the strongest: Excel puts a new one on top, so they come last first.
  for (const conditional of plan.conditionalFormats.toReversed()) {
    const block = boundsOf(placement, conditional.range);
    if (block === null) continue;
    const formula = relocateRule(conditional.formula, conditional.range, placement, block);
    const format = rangeAt(sheet, block).conditionalFormats.add("Custom");
    drawFormat(format, conditional, formula);
  }
};
