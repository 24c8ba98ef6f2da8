import { normalizeText, type Amount } from "../domain";
import { holdsNumberSign } from "./printed-number";

/** What a bare number of a table counts. */
export type MoneyUnit = "千円" | "円" | "百万円" | "万円";

/** How many 千円 a unit is: its numbers are multiplied by the first and divided by the second. */
const unitRatios: Readonly<Record<MoneyUnit, readonly [number, number]>> = {
  千円: [1, 1],
  円: [1, 1000],
  百万円: [1000, 1],
  万円: [10, 1],
};

const digits = "(0|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d*)";
const withUnit = new RegExp(`^${digits}\\s?千\\s?円$`, "u");
const bare = new RegExp(`^${digits}$`, "u");

/** The cell as it is shown: full-width characters and runs of blanks made one, invisible characters gone. */
const shownText = (cell: string): string =>
  cell
    .normalize("NFKC")
    .split(/\s/u)
    .map(normalizeText)
    .filter((part) => part !== "")
    .join(" ");

const isUndecided = (text: string): boolean => /^(?:-{1,3}|未定)$/u.test(text);

/** `null` where the number is too large, or no whole number of 千円. */
const amountOf = (number: string, unit: MoneyUnit): Amount | null => {
  const [factor, divisor] = unitRatios[unit];
  const thousandYen = (Number(number.replaceAll(",", "")) * factor) / divisor;
  return Number.isSafeInteger(thousandYen) ? { kind: "decided", thousandYen } : null;
};

/**
 * 「15,000千円」, 「—」, 「未定」 or an empty cell; a bare number only where its table states the unit. Anything else is unreadable
 * and kept raw: signs, other words, numbers that a blank parts.
 */
export const readAmount = (cell: string, unit: MoneyUnit | null = null): Amount => {
  const text = shownText(cell);
  if (text === "") return { kind: "blank" };
  if (isUndecided(text.replaceAll(" ", ""))) return { kind: "undecided" };
  if (holdsNumberSign(cell)) return { kind: "unreadable", raw: cell };
  const number = withUnit.exec(text)?.[1];
  const bareNumber = unit === null ? undefined : bare.exec(text)?.[1];
  const amount =
    number !== undefined
      ? amountOf(number, "千円")
      : bareNumber !== undefined && unit !== null
        ? amountOf(bareNumber, unit)
        : null;
  return amount ?? { kind: "unreadable", raw: cell };
};

/** Whether a cell says an amount or that it is undecided. */
export const saysAmount = (cell: string): boolean => {
  const { kind } = readAmount(cell);
  return kind === "decided" || kind === "undecided";
};

/** Words for the stages of a project; with 「・」 or 「及び」 several at once. */
const stageWord =
  "(?:協議|検討|調整|調査|研究|分析|測量|計画|構想|設計|基本設計|実施設計|基本計画|計画策定|策定|方針決定|方針の決定|方針の検討|決定|準備|開設準備|用地取得|用地買収|造成|契約|公募|募集|選定|試行|試行実施|実証|実証実験|実施|本格実施|継続実施|実施準備|着手|着工|工事|本体工事|解体工事|施工|建設|整備|改修|更新|導入|構築|竣工|完成|開始|運用|運用開始|運営|開設|開校|開館|稼働|施設稼働|供用|供用開始|継続|拡充|推進|見直し|検証|評価|効果検証|完了|終了|廃止)";
const stagePattern = new RegExp(
  `^${stageWord}(?:(?:[・、/～~→]|及び|と|・)${stageWord}){0,4}$`,
  "u",
);

/** Whether a text names stages of a project (工程). */
export const isStage = (text: string): boolean => stagePattern.test(normalizeText(text));

/** 「協議 0千円」 → stage and amount; `null` unless the cell says both. Any other word in front of an amount makes the cell unreadable. */
export const splitStageAndAmount = (
  cell: string,
): { readonly stage: string; readonly amount: string } | null => {
  const text = cell.trim();
  const start = text.search(/[\d\uFF10-\uFF19]|[-‐-―−－ー]$|未定$/u);
  const [stage, amount] = [text.slice(0, Math.max(start, 0)).trim(), text.slice(start)];
  return start > 0 && saysAmount(amount) && isStage(stage) ? { stage, amount } : null;
};

/** What an unreadable cell can mean: its number in one unit or another. */
export interface AmountGuess {
  /** By what it was read; cells of one kind are read by the same. */
  readonly by: MoneyUnit | "未定" | "空欄";
  readonly amount: Amount;
}

const soleNumber = new RegExp(`^\\D*${digits}(?![\\d,.])\\s?(千円|円|百万円|万円)?\\D*$`, "u");

/** The ways to read a cell that {@link readAmount} does not; a person takes one. */
export const guessAmounts = (cell: string): readonly AmountGuess[] => {
  const match = holdsNumberSign(cell) ? null : soleNumber.exec(shownText(cell));
  const [, number = "", printed] = match ?? [];
  const units: readonly MoneyUnit[] =
    match === null
      ? []
      : (["千円", "円", "百万円", "万円"] as const).filter(
          (unit) => unit === printed || (printed === undefined && unit !== "万円"),
        );
  return [
    ...units.flatMap((unit) => {
      const amount = amountOf(number, unit);
      return amount === null ? [] : [{ by: unit, amount }];
    }),
    { by: "未定", amount: { kind: "undecided" } },
    { by: "空欄", amount: { kind: "blank" } },
  ];
};
