import type { Amount } from "../../domain";
import { fitCell } from "../layout/text-guard";
import { undecidedTexts, undecidedWord } from "../text/words";
import { dateText, isDateFormat, isExcelError, quoteValue, valueText } from "./cell-text";
import type { Complaint, FoundCell } from "./located-sheet";

interface AmountReading {
  readonly amount: Amount;
  readonly complaint: Complaint | null;
}

const expected = `千円単位の0以上の整数、「${undecidedWord}」、または空欄`;
const enterAmount = `金額が決まっていれば半角の数値を、決まっていなければ「${undecidedWord}」を入力してください。`;

const unreadable = (raw: string, found: string, action: string): AmountReading => ({
  amount: { kind: "unreadable", raw },
  complaint: { reach: "cell", found, expected, action },
});

const wholeNumber = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:千円)?$/u;

/** 「１，５９０」 → 1590: the number that somebody meant by a text of digits. */
const numberMeant = (text: string): number | null => {
  const plain = text.normalize("NFKC").replaceAll(/\s/gu, "");
  const value = Number(plain.replaceAll(/[,千円]/gu, ""));
  return wholeNumber.test(plain) && Number.isSafeInteger(value) ? value : null;
};

const isUndecided = (text: string): boolean => undecidedTexts.some((one) => one === text);

/** Whether a person who typed this meant an amount, readable or not: a number, digits as text, 「未定」. */
export const looksLikeAmount = ({ value }: Pick<FoundCell, "value">): boolean => {
  if (typeof value !== "string") return typeof value === "number";
  return isUndecided(value.trim()) || numberMeant(value) !== null;
};

const readNumber = (
  value: number,
  { numberFormat }: FoundCell,
  placeOf: () => string,
): AmountReading => {
  if (numberFormat !== null && isDateFormat(numberFormat)) {
    const date = dateText(value);
    return unreadable(
      date ?? valueText(value),
      date === null ? `${placeOf()}が時刻です。` : `${placeOf()}が日付の「${date}」です。`,
      "セルの表示形式を「標準」に戻し、金額を半角の数値で入力してください。",
    );
  }
  return Number.isSafeInteger(value) && value >= 0
    ? { amount: { kind: "decided", thousandYen: Math.abs(value) }, complaint: null }
    : unreadable(valueText(value), `${placeOf()}が${quoteValue(value)}です。`, enterAmount);
};

const readText = (text: string, place: string): AmountReading => {
  const trimmed = text.trim();
  if (trimmed === "")
    return unreadable(
      "空白文字",
      `${place}に空白の文字だけが入っています。`,
      "記載がなければ、セルの内容を消して空欄にしてください。",
    );
  if (isUndecided(trimmed)) {
    const complaint: Complaint = {
      reach: "notice",
      found: `${place}が${quoteValue(text)}です。「${undecidedWord}」として読み取りました。`,
      expected: `「${undecidedWord}」`,
      action: `「${undecidedWord}」と入力し直してください。`,
    };
    return { amount: { kind: "undecided" }, complaint };
  }
  if (isExcelError(text))
    return unreadable(
      text,
      `${place}の計算結果が${quoteValue(text)}です。`,
      "計算式の参照先を直すか、金額を半角の数値で入力してください。",
    );
  const meant = numberMeant(text);
  return meant === null
    ? unreadable(text, `${place}が${quoteValue(text)}です。金額として読み取れません。`, enterAmount)
    : unreadable(
        text,
        `${place}が文字の${quoteValue(text)}です。文字は計に加わりません。`,
        `半角の数値で「${valueText(meant)}」と入力し直してください。`,
      );
};

const readValue = (cell: FoundCell, placeOf: () => string): AmountReading => {
  const { value } = cell;
  if (value === "") return { amount: { kind: "blank" }, complaint: null };
  if (typeof value === "number") return readNumber(value, cell, placeOf);
  if (value === undecidedWord) return { amount: { kind: "undecided" }, complaint: null };
  if (typeof value === "string") return readText(value, placeOf());
  return unreadable(valueText(value), `${placeOf()}が${quoteValue(value)}です。`, enterAmount);
};

/**
 * Reads an amount cell. `placeOf` names it in the complaint. What the document itself prints and nobody could read is no
 * new complaint.
 */
export const readAmount = (
  cell: FoundCell,
  placeOf: () => string,
  canonical: Amount | undefined,
): AmountReading => {
  if (canonical?.kind === "unreadable" && cell.value === fitCell(canonical.raw))
    return { amount: canonical, complaint: null };
  const reading = readValue(cell, placeOf);
  if (cell.formula === null || reading.amount.kind === "unreadable") return reading;
  return {
    amount: reading.amount,
    complaint: {
      reach: "notice",
      found: `${placeOf()}に計算式「${cell.formula}」が入っています。計算結果の${cell.value === "" ? "空欄" : quoteValue(cell.value)}を読み取りました。`,
      expected: "入力した金額",
      action: "資料に載せる金額を半角の数値で入力してください。",
    },
  };
};
