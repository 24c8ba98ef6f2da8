/** A file is known by its content: what it turned out to be. */
export type ImportFormat = "text" | "csv" | "pdf" | "docx" | "xlsx";

/** Where a piece of text stands in its file. */
export type Place =
  /** 1-based line of a text file. */
  | { readonly kind: "line"; readonly line: number }
  /** 1-based leaf of a PDF (not the printed page number), and a box in points from the page's upper left corner. */
  | { readonly kind: "page"; readonly page: number; readonly box: Box }
  /** A cell of a worksheet, in A1 notation. */
  | { readonly kind: "sheet"; readonly sheet: string; readonly address: string }
  /** 1-based number of a table in a Word document, row and column in it. */
  | {
      readonly kind: "table";
      readonly table: number;
      readonly row: number;
      readonly column: number;
    }
  /** 1-based number of a paragraph outside of tables in a Word document. */
  | { readonly kind: "paragraph"; readonly paragraph: number };

/** Left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** What the file says about a piece of text besides the text itself. */
export type Mark =
  /** 見え消し by a line through the text. */
  | { readonly kind: "struck"; readonly text: string }
  /** 変更履歴: who and when, as far as the file says it. */
  | {
      readonly kind: "inserted" | "deleted";
      readonly text: string;
      readonly author: string | null;
      readonly date: string | null;
    }
  /** Hidden text, or a hidden row, column or sheet. */
  | { readonly kind: "hidden"; readonly text: string };

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly at: readonly Place[];
  readonly marks: readonly Mark[];
  /** Stands right below the paragraph before it, as the lines of one text do. */
  readonly isClose?: true;
}

/** A cell covers `rowSpan` × `columnSpan` places of the grid; its row and column are 0-based. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Breaks between lines only where the file means one. */
  readonly text: string;
  readonly at: readonly Place[];
  readonly marks: readonly Mark[];
}

export interface Table {
  readonly kind: "table";
  readonly rows: number;
  readonly columns: number;
  /** In the order of rows, then columns. */
  readonly cells: readonly TableCell[];
}

/** Page numbers and lines that every page repeats: no text of the document, but not lost either. */
export interface PageMatter {
  readonly kind: "page-matter";
  readonly text: string;
  readonly at: readonly Place[];
}

export type Block = Paragraph | Table | PageMatter;

/** What a person has to look at, because the file can be read in more than one way or not at all. */
export interface ImportNotice {
  readonly at: Place | null;
  /** What was found, in Japanese. */
  readonly found: string;
  readonly expected: string;
  readonly action: string;
}

/** 取り込んだ資料: a file of any format as paragraphs and tables, every piece with its place. Plain data. */
export interface ImportedDocument {
  readonly format: ImportFormat;
  readonly fileName: string;
  /** Of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** Leaves of a PDF, worksheets of a workbook; 1 for everything else. */
  readonly pages: number;
  readonly blocks: readonly Block[];
  readonly notices: readonly ImportNotice[];
}
