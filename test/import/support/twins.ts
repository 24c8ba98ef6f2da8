import { Workbook } from "@cj-tech-master/excelts";
import { plainText } from "../../../src/ooxml/write-xml";
import { cell, landscape, paragraph, row, ruledTable, run, wordDocument } from "./word-document";

/**
 * Lines of a text as its other forms hold them: lines that follow each other are one paragraph with breaks in it, rows with as many
 * cells that follow each other are one table.
 */
type Part =
  | { readonly kind: "paragraph"; readonly lines: string[] }
  | { readonly kind: "table"; readonly rows: (readonly string[])[] };

const partsOf = (text: string): readonly Part[] => {
  const parts: Part[] = [];
  let open: Part | undefined;
  for (const line of text.split(/\r\n|\n|\r/u)) {
    const cells = line.split("\t");
    if (line.trim() === "") {
      open = undefined;
    } else if (cells.length === 1 && open?.kind === "paragraph") {
      open.lines.push(line);
    } else if (open?.kind === "table" && open.rows[0]?.length === cells.length) {
      open.rows.push(cells);
    } else {
      open =
        cells.length === 1
          ? { kind: "paragraph", lines: [line] }
          : { kind: "table", rows: [cells] };
      parts.push(open);
    }
  }
  return parts;
};

/** What a page of {@link landscape} has room for, in twips. */
const pageWidth = 14_800;
const narrowest = 3;
const widest = 40;

/** Columns as wide as their longest text wants them, within the page. */
const widthsOf = (rows: readonly (readonly string[])[]): readonly number[] => {
  const wanted = (rows[0] ?? []).map((_, column) =>
    Math.min(widest, Math.max(narrowest, ...rows.map((cells) => (cells[column] ?? "").length + 1))),
  );
  const sum = wanted.reduce((total, one) => total + one, 0);
  return wanted.map((one) => Math.floor((one * pageWidth) / Math.max(sum, widest * 2)));
};

/** The same content as a Word document; `change` may say something else in its XML. */
export const wordTwin = (
  text: string,
  change: (body: string) => string = (body) => body,
): Uint8Array =>
  wordDocument(
    change(
      partsOf(text)
        .map((part) =>
          part.kind === "paragraph"
            ? paragraph(part.lines.map((line) => run(plainText(line))).join("<w:r><w:br/></w:r>"))
            : ruledTable(
                widthsOf(part.rows),
                part.rows.map((cells) => row(...cells.map((one) => cell(plainText(one))))),
              ) + paragraph(""),
        )
        .join("") + landscape,
    ),
  );

/** The same content as a workbook of one sheet, a blank row below each of them. */
export const excelTwin = async (text: string): Promise<Uint8Array> => {
  const book = new Workbook();
  const sheet = book.addWorksheet("資料");
  let at = 1;
  for (const part of partsOf(text)) {
    const rows = part.kind === "paragraph" ? [[part.lines.join("\n")]] : part.rows;
    for (const cells of rows) {
      cells.forEach((one, column) => {
        if (one.trim() !== "") sheet.getCell(at, column + 1).value = one;
      });
      at += 1;
    }
    at += 1;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
};
