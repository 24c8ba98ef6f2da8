import { a1 } from "../../src/references";
import { Workbook } from "@cj-tech-master/excelts";
import { isFormula } from "../../src/plan";
import { partsOf } from "./snapshot/rewritten";
import { readSheet, type ReadSheet } from "./foreign-sheet";

export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
  readonly names: readonly { readonly name: string; readonly ranges: readonly string[] }[];
}

/** Reads an `.xlsx` file back; rejects with the library's error when the bytes are none. */
export const readWorkbook = async (bytes: Uint8Array): Promise<ReadWorkbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const parts = partsOf(bytes);
  return {
    sheets: workbook.worksheets.map((worksheet, index) =>
      readSheet(worksheet, parts[`xl/worksheets/sheet${String(index + 1)}.xml`] ?? ""),
    ),
    names: workbook.definedNames.model.map(({ name, ranges }) => ({ name, ranges })),
  };
};

/** Every formula of a sheet with its cached result, by A1 address. */
export const formulasOf = ({ values }: Pick<ReadSheet, "values">) =>
  new Map(
    values.flatMap((cells, row) =>
      cells.flatMap((value, column) =>
        isFormula(value) ? [[a1({ row, column }), value] as const] : [],
      ),
    ),
  );
