import { sha256 } from "@noble/hashes/sha2";
import { digestOf } from "../../domain";
import { formulaShape, plainFormula } from "../../references";
import type { FoundKeys, FoundSheet, FoundValue } from "../found-workbook";
import type { SheetPlan } from "../workbook-plan";

/**
 * What was last written into a sheet, as short digests: by it a cell that staff have typed into is told from a cell that
 * still holds what an earlier run wrote. Kept in the settings of the workbook.
 */
export interface SheetMemory {
  /** Digest of the layout that was drawn. */
  readonly layout: string;
  readonly columns: readonly string[];
  /** By {@link rowName}: the digests of its cells, in the order of `columns`. */
  readonly rows: Readonly<Record<string, string>>;
  /** By {@link rowName} and column key: where its link leads. */
  readonly links: Readonly<Record<string, string>>;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const inFourCharacters = ([first = 0, second = 0, third = 0]: readonly number[]): string => {
  const bits = (first << 16) | (second << 8) | third;
  return [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63)).join("");
};

/** 24 bits: one typed text in 16 million would be taken for ours. */
const shortDigest = (text: string): string => inFourCharacters([...sha256(text).slice(0, 3)]);

/** 48 bits by which a row is remembered: shorter than its key, which names a project. */
export const rowName = (key: string): string => {
  const bytes = [...sha256(key).slice(0, 6)];
  return inFourCharacters(bytes.slice(0, 3)) + inFourCharacters(bytes.slice(3));
};

const layoutDigests = new WeakMap<SheetPlan, string>();

/** Digest of everything about a sheet but the contents of its cells and its links. */
export const layoutDigest = (plan: SheetPlan): string => {
  const known = layoutDigests.get(plan);
  if (known !== undefined) return known;
  const { columns, rowHeights, styles, borders, merges, validations } = plan;
  const { conditionalFormats, frozen, filter, print, charts } = plan;
  const parts = [columns, rowHeights, styles, borders, merges, validations, conditionalFormats];
  const digest = digestOf(JSON.stringify([parts, frozen, filter, print, charts]));
  layoutDigests.set(plan, digest);
  return digest;
};

/** Most cells are empty; they take one character. */
const emptyDigest = ".";
const unknownDigest = "?";

const cellDigests = new Map<string, string>();
const mostKnownDigests = 250_000;

/** The digest of what a cell holds; a formula counts without its references, which move. */
export const cellDigest = (value: FoundValue): string => {
  if (value === "") return emptyDigest;
  const text =
    typeof value === "string" && value.startsWith("=")
      ? formulaShape(plainFormula(value))
      : `${typeof value} ${String(value)}`;
  const known = cellDigests.get(text);
  if (known !== undefined) return known;
  const digest = shortDigest(text);
  if (cellDigests.size < mostKnownDigests) cellDigests.set(text, digest);
  return digest;
};

/** The digests of a row as one text. */
export const joinDigests = (digests: readonly (string | null)[]): string =>
  digests.map((digest) => digest ?? unknownDigest).join("");

const splitDigests = (text: string): readonly string[] => text.match(/\.|\?|.{4}/gu) ?? [];

/** The digests of a row with another one for one of its cells. */
export const withDigest = (text: string, position: number, digest: string): string =>
  joinDigests(splitDigests(text).with(position, digest));

/** Looks up what was last written at two keys; `null` when nothing is known. */
export const rememberedIn = (
  memory: SheetMemory | null,
): ((rowKey: string, columnKey: string) => string | null) => {
  if (memory === null) return () => null;
  const positions = new Map(memory.columns.map((key, index) => [key, index]));
  const rows = new Map<string, readonly string[]>();
  return (rowKey, columnKey) => {
    const position = positions.get(columnKey);
    if (position === undefined) return null;
    const digests = rows.get(rowKey) ?? splitDigests(memory.rows[rowName(rowKey)] ?? "");
    rows.set(rowKey, digests);
    const digest = digests[position];
    return digest === undefined || digest === unknownDigest ? null : digest;
  };
};

/**
 * A memory by which everything that stands in the rows of a sheet was written by the product, but for the columns of staff:
 * for results of which nothing is known, and that somebody has said may go.
 */
export const memoryAsFound = (
  plan: SheetPlan,
  { formulas }: FoundSheet,
  keys: FoundKeys,
): SheetMemory => {
  const columns = plan.keys.columns.map(({ key }) => key);
  const digestAt = (row: number, key: string): string | null => {
    const column = keys.columns.get(key);
    const isOfStaff = plan.staffColumns.includes(key) || column === keys.keyColumn;
    return column === undefined || isOfStaff ? null : cellDigest(formulas[row]?.[column] ?? "");
  };
  return {
    layout: "",
    columns,
    rows: Object.fromEntries(
      Array.from(keys.rows, ([key, row]) => [
        rowName(key),
        joinDigests(columns.map((column) => digestAt(row, column))),
      ]),
    ),
    links: {},
  };
};

const isTextRecord = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((one) => typeof one === "string");

/** Reads what a setting holds; `null` for anything that is no memory. */
export const parseMemory = (value: unknown): SheetMemory | null => {
  if (typeof value !== "object" || value === null) return null;
  if (!("layout" in value && "columns" in value && "rows" in value && "links" in value))
    return null;
  const { layout, columns, rows, links } = value;
  if (typeof layout !== "string" || !Array.isArray(columns)) return null;
  if (!columns.every((key: unknown) => typeof key === "string")) return null;
  return isTextRecord(rows) && isTextRecord(links) ? { layout, columns, rows, links } : null;
};
