import { pack } from "../../../src/ooxml/pack";

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const part = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${namespace}>${content}</w:${name}>`;

const contentTypes = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>`;

const relations = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>`;

/** A Word document of this body; `parts` are further ones: `numbering`, `styles`, `footnotes`, `comments`. */
export const wordDocument = (
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array =>
  pack(
    new Map([
      ["[Content_Types].xml", contentTypes],
      ["_rels/.rels", relations],
      ["word/document.xml", part("document", `<w:body>${body}</w:body>`)],
      ...Object.entries(parts).map(
        ([name, content]) => [`word/${name}.xml`, part(name, content)] as const,
      ),
    ]),
  );

export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (content: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

export const cell = (text: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;

export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;

/** A row that no page break may cut. */
export const wholeRow = (...cells: readonly string[]): string =>
  `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join("")}</w:tr>`;

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`)
  .join("");

/** A table with all its lines; `widths` of its columns in twips. */
export const ruledTable = (widths: readonly number[], rows: readonly string[]): string => {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
};

export const table = (...rows: readonly string[]): string => ruledTable([], rows);

export interface PageFormat {
  /** Twips. */
  readonly width: number;
  readonly height: number;
}

const margin = 1000;

/** The end of a body: on what its pages are printed. */
export const section = ({ width, height }: PageFormat): string =>
  `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"${width > height ? ' w:orient="landscape"' : ""}/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}"/></w:sectPr>`;

/** The outer lines of a table stand within the margins. */
const outerLines = 38;

/** What a page has room for, in twips. */
export const roomOf = ({ width }: PageFormat): number => width - 2 * margin - outerLines;
