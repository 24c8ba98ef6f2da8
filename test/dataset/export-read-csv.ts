const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu;

/** Reads RFC 4180 text with a byte order mark into records by column name; throws on anything else. */
export const readCsv = (text: string): readonly Readonly<Record<string, string>>[] => {
  if (!text.startsWith("\uFEFF")) throw new Error("no byte order mark");
  const body = text.slice(1);
  const rows: string[][] = [[]];
  let read = 0;
  for (const match of body.matchAll(field)) {
    if (match.index !== read) throw new Error(`not RFC 4180 at ${String(read)}`);
    const [whole, quoted, plain, end] = match;
    read += whole.length;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  if (read !== body.length) throw new Error(`not RFC 4180 at ${String(read)}`);
  const [header = [], ...records] = rows.slice(0, -1);
  return records.map((record) => {
    if (record.length !== header.length) throw new Error("a row of another length");
    return Object.fromEntries(header.map((name, index) => [name, record[index] ?? ""]));
  });
};
