import { partOf } from "../univer/command-params";
import type { CellData } from "../model/univer-data";

/** What Univer's editor hands over. */
interface EditedCell {
  readonly v?: unknown;
  readonly t?: unknown;
  readonly f?: unknown;
  readonly p?: unknown;
}

/** The text of a small document of Univer; null where there is none. */
const streamOf = (document: unknown): string | null => {
  const stream = partOf(partOf(document, "body"), "dataStream");
  return typeof stream === "string" ? stream : null;
};

const forcedText = 4;

/** What was typed, from what Univer made of it: its editor takes a leading apostrophe away, and keeps lines as paragraphs. */
export const typedIn = (cell: EditedCell | null): string => {
  if (cell === null) return "";
  if (typeof cell.f === "string" && cell.f !== "") return cell.f;
  const stream = streamOf(cell.p);
  if (stream !== null) return stream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const { v } = cell;
  const text = typeof v === "string" || typeof v === "number" ? String(v) : "";
  return cell.t === forcedText ? `'${text}` : text;
};

const plainNumber = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** What is seen until the workbook has taken what was typed. */
export const provisionalCell = (content: string | number | boolean): CellData => {
  const none = { f: null, si: null, p: null };
  if (typeof content === "boolean") return { ...none, v: content ? 1 : 0, t: 3 };
  if (typeof content === "number") return { ...none, v: content, t: 2 };
  if (content === "") return { ...none, v: null };
  if (content.startsWith("=") && content.length > 1) return { ...none, f: content, v: "", t: 1 };
  if (plainNumber.test(content)) return { ...none, v: Number(content.replaceAll(",", "")), t: 2 };
  return { ...none, v: content.replace(/^'/, ""), t: 1 };
};
