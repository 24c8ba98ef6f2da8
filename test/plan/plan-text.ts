import { a1, a1Range, columnLetters, parseA1 } from "../../src/references";
import { isFormula, type CellStyle, type CellValue, type SheetPlan } from "../../src/plan";

/** Cell references as distances from the cell of the formula, so that copies of one formula read alike. */
const relative = (formula: string, row: number, column: number): string =>
  formula.replaceAll(/\$?\b[A-Z]{1,3}\d+\b/gu, (reference) => {
    const target = parseA1(reference);
    const part = (letter: string, distance: number): string =>
      distance === 0 ? letter : `${letter}[${String(distance)}]`;
    return target === null
      ? reference
      : `${part("R", target.row - row)}${part("C", target.column - column)}`;
  });

/** Names each distinct formula of a sheet: f1, f2 … */
const formulaNames = () => {
  const names = new Map<string, string>();
  const nameOf = (formula: string): string => {
    const name = names.get(formula) ?? `f${String(names.size + 1)}`;
    names.set(formula, name);
    return name;
  };
  return { nameOf, legend: () => [...names].map(([formula, name]) => `${name} = ${formula}`) };
};

const rowText = (
  cells: readonly CellValue[],
  row: number,
  height: number,
  nameOf: (formula: string) => string,
): string => {
  const texts = cells.map((value, column) => {
    if (value === null) return "";
    const text = isFormula(value)
      ? `${String(value.result)}{${nameOf(relative(value.formula, row, column))}}`
      : String(value);
    return text.replaceAll("\n", "⏎");
  });
  const shownHeight = height === 0 ? "hidden" : `${String(height)}pt`;
  return `${String(row + 1).padStart(3)} (${shownHeight})\t${texts.join("\t").trimEnd()}`;
};

const styleText = (style: CellStyle): string =>
  Object.entries(style)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(" ");

const ruleText = (rule: SheetPlan["validations"][number]["rule"]): string =>
  rule.kind === "list" ? `list ${rule.choices.join(",")}` : `formula ${rule.formula}`;

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`-- ${title}`, ...lines];

/** A whole planned sheet as text that a person can read in a diff. */
export const sheetText = (sheet: SheetPlan): string => {
  const { nameOf, legend } = formulaNames();
  const rows = sheet.values.map((cells, row) =>
    rowText(cells, row, sheet.rowHeights[row] ?? -1, nameOf),
  );
  return [
    `== ${sheet.name} (${sheet.id})`,
    `columns ${sheet.columns.map(({ width, isHidden }, index) => `${columnLetters(index)}:${isHidden ? "hidden" : String(Math.round(width * 10) / 10)}`).join(" ")}`,
    `frozen ${String(sheet.frozen.rows)} rows, ${String(sheet.frozen.columns)} columns`,
    `print ${a1Range(sheet.print.area)} repeat ${sheet.print.repeatedRows === null ? "none" : `${String(sheet.print.repeatedRows.first + 1)}-${String(sheet.print.repeatedRows.last + 1)}`} pages tall ${String(sheet.print.pagesTall)}`,
    ...(sheet.filter === null ? [] : [`filter ${a1Range(sheet.filter)}`]),
    ...rows,
    ...section("formulas", legend()),
    ...section("merges", sheet.merges.length === 0 ? [] : [sheet.merges.map(a1Range).join(" ")]),
    ...section(
      "styles",
      sheet.styles.map(({ range, style }) => `${a1Range(range)} ${styleText(style)}`),
    ),
    ...section(
      "borders",
      sheet.borders.map(
        ({ range, outline, insideHorizontal, insideVertical }) =>
          `${a1Range(range)} ${outline} ${String(insideHorizontal)} ${String(insideVertical)}`,
      ),
    ),
    ...section(
      "validations",
      sheet.validations.map(
        ({ range, rule, message }) => `${a1Range(range)} ${ruleText(rule)} 「${message}」`,
      ),
    ),
    ...section(
      "conditional formats",
      sheet.conditionalFormats.map(
        ({ range, formula, style }) => `${a1Range(range)} ${formula} ${styleText(style)}`,
      ),
    ),
    ...section(
      "links",
      sheet.links.map((link) => `${a1(link.at)} -> ${link.sheet}!${a1(link.to)}`),
    ),
    ...section(
      "charts",
      sheet.charts.flatMap((chart) => [
        `${a1Range(chart.area)} ${chart.kind} 「${chart.name}」 「${chart.title}」 axis 「${chart.valueAxisTitle}」`,
        `  ${chart.description}`,
        `  categories ${a1Range(chart.categories)}`,
        ...chart.series.map(
          ({ name, values, fill }) => `  ${a1Range(values)} ${fill ?? "no fill"} 「${name}」`,
        ),
      ]),
    ),
    ...(sheet.formerRows === "remove" ? ["-- rows of an earlier plan go"] : []),
    ...section("columns of staff", sheet.staffColumns),
    `-- keys: column ${String(sheet.keys.keyColumn)}, row ${String(sheet.keys.keyRow)}`,
    ...sheet.keys.rows.map(({ key, row }) => `row ${String(row + 1)} ${key}`),
    ...sheet.keys.columns.map(({ key, column }) => `column ${columnLetters(column)} ${key}`),
    "",
  ].join("\n");
};
