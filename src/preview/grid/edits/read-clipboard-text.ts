const pattern = /(?:"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*))(\t|\n|$)/y;

/**
 * Cells from the text of a clipboard: one line for a row, tabs between cells, as Excel and others give them. A cell with a line
 * break, a tab or a quotation mark stands in quotation marks.
 */
export const readClipboardText = (text: string): readonly (readonly string[])[] => {
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [];
  let row: string[] = [];
  pattern.lastIndex = 0;
  for (;;) {
    const [, quoted, plain = "", end = ""] = pattern.exec(source) ?? [];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\t") continue;
    rows.push(row);
    if (end === "") return rows;
    row = [];
  }
};
