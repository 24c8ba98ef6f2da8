import { a1, parseRange } from "../../src/references";
import type { CellValue as LibraryValue, Worksheet } from "@cj-tech-master/excelts";
import { attributeOf, findAll, parseRoot } from "../../src/ooxml/read-xml";
import * as z from "zod/mini";
import { type CellValue } from "../../src/plan";

/** A worksheet of a file, as far as the plan states it. Addresses are A1 text. */
export interface ReadSheet {
  readonly name: string;
  /** From A1; rows and columns behind the last filled cell are left out. */
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly string[];
  /** The cells of each drop-down or condition, with its formula as written in the file. */
  readonly validations: ReadonlyMap<string, string>;
  readonly conditionalFormats: readonly { readonly range: string; readonly formula: string }[];
  readonly links: readonly { readonly at: string; readonly to: string }[];
  readonly numberFormats: ReadonlyMap<string, string>;
  readonly columnWidths: readonly (number | null)[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly filter: string | null;
  readonly print: {
    readonly area: string | null;
    readonly titleRows: string | null;
    readonly paperSize: number | null;
    readonly orientation: string | null;
    readonly pagesWide: number | null;
    readonly pagesTall: number | null;
    readonly footer: string | null;
  };
}

/** An empty cached result is left out of the file's text. */
const resultOf = (result: unknown): string | number => {
  if (typeof result === "string" || typeof result === "number") return result;
  if (typeof result === "object" && result !== null && "error" in result)
    return String(result.error);
  return result === undefined ? "" : JSON.stringify(result);
};

const planValue = (value: LibraryValue): CellValue => {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value !== "object") return String(value);
  if (value instanceof Date) return value.toISOString();
  if ("sharedFormula" in value)
    return { formula: value.formula ?? value.sharedFormula, result: resultOf(value.result) };
  if ("formula" in value) return { formula: value.formula, result: resultOf(value.result) };
  if ("hyperlink" in value) return value.text;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  return "error" in value ? value.error : JSON.stringify(value);
};

const gridOf = (worksheet: Worksheet): readonly (readonly CellValue[])[] =>
  Array.from({ length: worksheet.rowCount }, (_, row) =>
    Array.from({ length: worksheet.columnCount }, (_, column) => {
      const cell = worksheet.getCell(row + 1, column + 1);
      return cell.isMerged && cell.master !== cell ? null : planValue(cell.value);
    }),
  );

const cellsOf = (range: string): readonly string[] => {
  const parsed = parseRange(range);
  if (parsed === null) return [];
  return Array.from({ length: parsed.rowCount * parsed.columnCount }, (_, index) =>
    a1({
      row: parsed.row + Math.floor(index / parsed.columnCount),
      column: parsed.column + (index % parsed.columnCount),
    }),
  );
};

/** The library does not say what its model of validations holds. */
const foundValidations = z.record(
  z.string(),
  z.looseObject({ type: z.string(), formulae: z.optional(z.array(z.unknown())) }),
);

const validationsOf = (worksheet: Worksheet): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(foundValidations.parse(worksheet.dataValidations.model)).flatMap(
      ([key, { type, formulae = [] }]) =>
        type === "any"
          ? []
          : cellsOf(key.replace(/^range:/u, "")).map(
              (cell) => [cell, formulae.map(String).join(",")] as const,
            ),
    ),
  );

/** The library knows no links to a place of the workbook: they are read from the part itself. */
const linksOf = (xml: string): ReadSheet["links"] =>
  findAll(parseRoot(xml), "hyperlink").map((link) => ({
    at: attributeOf(link, "ref") ?? "",
    to: attributeOf(link, "location") ?? "",
  }));

const numberFormatsOf = (worksheet: Worksheet): ReadonlyMap<string, string> => {
  const formats = new Map<string, string>();
  worksheet.eachRow((row) => {
    row.eachCell(({ address, numFmt }) => {
      if (typeof numFmt === "string") formats.set(address, numFmt);
    });
  });
  return formats;
};

/** A file need not have a footer, whatever the library's type says. */
interface Printed extends Pick<Worksheet, "pageSetup"> {
  readonly headerFooter?: Partial<Worksheet["headerFooter"]>;
}

const printOf = ({ pageSetup, headerFooter }: Printed): ReadSheet["print"] => {
  const set: Partial<typeof pageSetup> = pageSetup;
  return {
    area: set.printArea ?? null,
    titleRows: set.printTitlesRow ?? null,
    paperSize: set.paperSize ?? null,
    orientation: set.orientation ?? null,
    pagesWide: set.fitToWidth ?? null,
    pagesTall: set.fitToHeight ?? null,
    footer: headerFooter?.oddFooter ?? null,
  };
};

/** One worksheet as the library holds it, as plain data; `xml` is its part of the file. */
export const readSheet = (worksheet: Worksheet, xml: string): ReadSheet => {
  const columns = Array.from({ length: worksheet.columnCount }, (_, index) =>
    worksheet.getColumn(index + 1),
  );
  const [view] = worksheet.views;
  return {
    name: worksheet.name,
    values: gridOf(worksheet),
    merges: (worksheet.model.merges ?? []).map(String),
    validations: validationsOf(worksheet),
    conditionalFormats: worksheet.conditionalFormattings.flatMap(({ ref, rules }) =>
      rules.flatMap((rule) =>
        rule.type === "expression"
          ? [{ range: ref, formula: (rule.formulae ?? []).map(String).join(",") }]
          : [],
      ),
    ),
    links: linksOf(xml),
    numberFormats: numberFormatsOf(worksheet),
    columnWidths: columns.map(({ width }) => width ?? null),
    hiddenColumns: columns.flatMap(({ hidden }, index) => (hidden ? [index] : [])),
    hiddenRows: Array.from({ length: worksheet.rowCount }, (_, row) => row).filter(
      (row) => worksheet.getRow(row + 1).hidden,
    ),
    frozen:
      view?.state === "frozen"
        ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 }
        : { rows: 0, columns: 0 },
    filter: typeof worksheet.autoFilter === "string" ? worksheet.autoFilter : null,
    print: printOf(worksheet),
  };
};
