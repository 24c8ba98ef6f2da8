/** Positions in points from the page's upper left corner; a text stands on its baseline. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PrintedStroke {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly dash?: string;
}

export interface PrintedPage {
  readonly texts: readonly PrintedText[];
  readonly strokes?: readonly PrintedStroke[];
}

const width = 595;
const height = 842;

const hexOf = (text: string): string =>
  Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, "0"),
  ).join("");

const contentOf = ({ texts, strokes = [] }: PrintedPage): string =>
  [
    ...strokes.map(
      ({ from, to, dash = "" }) =>
        `[${dash}] 0 d 0.75 w ${from[0]} ${height - from[1]} m ${to[0]} ${height - to[1]} l S`,
    ),
    ...texts.map(
      ({ text, x, y, size = 10 }) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${x} ${height - y} Tm <${hexOf(text)}> Tj ET`,
    ),
  ].join("\n");

/** Every character is as wide as it is high, and the font is not embedded: its characters are known by a CMap alone. */
const font = [
  "<< /Type /Font /Subtype /Type0 /BaseFont /Mincho /Encoding /UniJIS-UTF16-H /DescendantFonts [4 0 R] >>",
  "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Mincho /DW 1000 /FontDescriptor 5 0 R" +
    " /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 6 >> >>",
  "<< /Type /FontDescriptor /FontName /Mincho /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0" +
    " /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
];

/** A PDF of A4 pages (ISO 32000-2, 7.5). */
export const printedPdf = (...pages: readonly PrintedPage[]): Uint8Array => {
  const firstPage = 6;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...font,
    ...pages.flatMap((page, index) => {
      const content = contentOf(page);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}]` +
          ` /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
};

export interface PrintedTable {
  readonly left: number;
  readonly top: number;
  readonly columns: readonly number[];
  readonly rowHeight: number;
  readonly rows: readonly (readonly string[])[];
  readonly dash?: string;
}

/** A table with all its lines; cells of several lines hold `\n`. */
export const ruledTable = ({
  left,
  top,
  columns,
  rowHeight,
  rows,
  dash = "",
}: PrintedTable): Required<PrintedPage> => {
  const xs = columns.reduce((edges, wide) => [...edges, (edges.at(-1) ?? 0) + wide], [left]);
  const ys = Array.from({ length: rows.length + 1 }, (_, index) => top + index * rowHeight);
  const [right, bottom] = [xs.at(-1) ?? 0, ys.at(-1) ?? 0];
  return {
    strokes: [
      ...xs.map((x) => ({ from: [x, top], to: [x, bottom], dash }) as const),
      ...ys.map((y) => ({ from: [left, y], to: [right, y], dash }) as const),
    ],
    texts: rows.flatMap((cells, row) =>
      cells.flatMap((text, column) =>
        text
          .split("\n")
          .map((line, index) => ({
            text: line,
            x: (xs[column] ?? 0) + 3,
            y: (ys[row] ?? 0) + 13 + index * 12,
          }))
          .filter((printed) => printed.text !== ""),
      ),
    ),
  };
};
