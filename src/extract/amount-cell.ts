import { normalizeText, type Amount } from "../domain";

const amountPattern = /^(?:\d{1,3}(?:,\d{3})+|\d+)千円$/;

/** 「15,000千円」, 「—」, 「未定」 or an empty cell; anything else is unreadable and kept raw. */
export const readAmount = (cell: string): Amount => {
  const text = normalizeText(cell);
  if (text === "") return { kind: "blank" };
  if (text === "-" || text === "未定") return { kind: "undecided" };
  const thousandYen = Number(text.replace(/[,千円]/gu, ""));
  return amountPattern.test(text) && Number.isSafeInteger(thousandYen)
    ? { kind: "decided", thousandYen }
    : { kind: "unreadable", raw: cell };
};

/** Whether a cell says an amount or that it is undecided. */
export const saysAmount = (cell: string): boolean => {
  const { kind } = readAmount(cell);
  return kind === "decided" || kind === "undecided";
};

/** Words that make an amount vague; they are no stage. */
const vagueWords: ReadonlySet<string> = new Set([
  "約",
  "概ね",
  "おおむね",
  "およそ",
  "最大",
  "最低",
  "うち",
  "計",
]);

/** 「協議 0千円」 → stage and amount; `null` unless the cell says both. */
export const splitStageAndAmount = (
  cell: string,
): { readonly stage: string; readonly amount: string } | null => {
  const match = /^(\D*[^\d\s])\s+(\S+(?:\s*千円)?)$/u.exec(cell.trim());
  const [, stage = "", amount = ""] = match ?? [];
  return match !== null && saysAmount(amount) && !vagueWords.has(stage) ? { stage, amount } : null;
};
