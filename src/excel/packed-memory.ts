import { parseMemory, type SheetMemory } from "../plan";

/*
 * How the memory of a sheet stands in the settings: the rows as one text, each its name of 8 characters and the digests of its cells,
 * closed by 「;」. A digest that stands above, too, is 「=」: most sheets repeat themselves downwards.
 */

const lengthOfName = 8;
const sameAsAbove = "=";

const digestsIn = (text: string): readonly string[] => text.match(/[.?=]|.{4}/gu) ?? [];

const packRows = (rows: SheetMemory["rows"]): string => {
  let above: readonly string[] = [];
  const packed = Object.entries(rows).map(([name, text]) => {
    const digests = digestsIn(text);
    const shorter = digests.map((digest, index) =>
      digest.length > 1 && digest === above[index] ? sameAsAbove : digest,
    );
    above = digests;
    return `${name}${shorter.join("")};`;
  });
  return packed.join("");
};

const unpackRows = (packed: string): SheetMemory["rows"] => {
  let above: readonly string[] = [];
  return Object.fromEntries(
    (packed.match(/[^;]+/gu) ?? []).map((row) => {
      above = digestsIn(row.slice(lengthOfName)).map((digest, index) =>
        digest === sameAsAbove ? (above[index] ?? "?") : digest,
      );
      return [row.slice(0, lengthOfName), above.join("")];
    }),
  );
};

export const packMemory = (memory: SheetMemory): string =>
  JSON.stringify({ ...memory, rows: packRows(memory.rows) });

/** Reads what {@link packMemory} wrote, and rows that stand one by one; `null` for anything that is no memory. */
export const unpackMemory = (value: unknown): SheetMemory | null => {
  if (typeof value !== "object" || value === null || !("rows" in value)) return null;
  const { rows } = value;
  return parseMemory(typeof rows === "string" ? { ...value, rows: unpackRows(rows) } : value);
};
