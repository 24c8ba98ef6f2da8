import { Workbook } from "@cj-tech-master/excelts";
import { plainText } from "../../../src/ooxml/write-xml";
import {
  cell,
  paragraph,
  roomOf,
  row,
  ruledTable,
  run,
  section,
  wholeRow,
  wordDocument,
  type PageFormat,
} from "./word-document";

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

/** How a twin is printed. */
export interface Printing {
  readonly page: PageFormat;
  /** Whether page breaks may cut rows. */
  readonly rows: "whole" | "cut";
}

const landscape: Printing = { page: { width: 16_838, height: 11_906 }, rows: "whole" };

const narrowest = 3;
const widest = 40;

/** Columns as wide as their longest text wants them, within the page. */
const widthsOf = (rows: readonly (readonly string[])[], room: number): readonly number[] => {
  const wanted = (rows[0] ?? []).map((_, column) =>
    Math.min(widest, Math.max(narrowest, ...rows.map((cells) => (cells[column] ?? "").length + 1))),
  );
  const sum = wanted.reduce((total, one) => total + one, 0);
  return wanted.map((one) => Math.floor((one * room) / Math.max(sum, widest * 2)));
};

/** The same content as a Word document; `change` may say something else in its XML. */
export const wordTwin = (
  text: string,
  change: (body: string) => string = (body) => body,
  { page, rows }: Printing = landscape,
): Uint8Array => {
  const rowOf = rows === "whole" ? wholeRow : row;
  return wordDocument(
    change(
      partsOf(text)
        .map((part) =>
          part.kind === "paragraph"
            ? paragraph(part.lines.map((line) => run(plainText(line))).join("<w:r><w:br/></w:r>"))
            : ruledTable(
                widthsOf(part.rows, roomOf(page)),
                part.rows.map((cells) => rowOf(...cells.map((one) => cell(plainText(one))))),
              ) + paragraph(""),
        )
        .join("") + section(page),
    ),
  );
};

/** The same content as a page of HTML, to be printed on A4. */
export const htmlTwin = (text: string, { page, rows }: Printing): string => {
  const style = `@page { size: ${page.width / 20}pt ${page.height / 20}pt; margin: 50pt }
    body { font: 10.5pt "Noto Sans CJK JP" } table { border-collapse: collapse; margin: 0 0 12pt }
    td { border: 0.75pt solid #000; padding: 2pt 4pt; min-width: 2em; vertical-align: top }
    p { margin: 0 0 12pt; white-space: pre-wrap } tr { break-inside: ${rows === "whole" ? "avoid" : "auto"} }`;
  const body = partsOf(text).map((part) =>
    part.kind === "paragraph"
      ? `<p>${plainText(part.lines.join("\n"))}</p>`
      : `<table>${part.rows
          .map((cells) => `<tr>${cells.map((one) => `<td>${plainText(one)}</td>`).join("")}</tr>`)
          .join("")}</table>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${body.join("")}`;
};

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
