import { a1 } from "../references";
import { Workbook } from "@cj-tech-master/excelts";
<<<<<<< HEAD:src/xlsx/read-workbook.ts
import { isFormula } from "../plan";
import { readSheet, type ReadSheet } from "./read-sheet";
=======
import { a1, isFormula } from "../../src/plan";
import { readSheet, type ReadSheet } from "./foreign-sheet";
>>>>>>> 56aec05 (Write .xlsx in one way: a plan becomes a snapshot, and the snapshot the file):test/xlsx/foreign-reader.ts

export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
  readonly names: readonly { readonly name: string; readonly ranges: readonly string[] }[];
}

/** Reads an `.xlsx` file back; rejects with the library's error when the bytes are none. */
export const readWorkbook = async (bytes: Uint8Array): Promise<ReadWorkbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return {
    sheets: workbook.worksheets.map(readSheet),
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
