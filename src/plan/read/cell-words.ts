import { dateText, isDateFormat, isExcelError, quoteValue, valueText } from "./cell-text";
import type { Complaint, FoundCell } from "./located-sheet";

/** What stands in a cell of words. */
export interface WordsReading {
  readonly text: string;
  readonly complaint: Complaint | null;
}

const percent = new Intl.NumberFormat("ja-JP", { style: "percent", maximumFractionDigits: 10 });

/** A number as the cell shows it: Excel turns a typed 「100%」 into 1 and a typed 「4/1」 into a day. */
const numberText = (value: number, numberFormat: string | null): string => {
  if (numberFormat?.includes("%") === true) return percent.format(value);
  return (
    (numberFormat !== null && isDateFormat(numberFormat) ? dateText(value) : null) ?? String(value)
  );
};

/** Reads a cell of words; a number that was typed is its text. `place` names the cell in the complaint. */
export const readWords = ({ value, numberFormat }: FoundCell, place: string): WordsReading => {
  if (typeof value === "number") {
    const text = numberText(value, numberFormat);
    const isDate = numberFormat !== null && isDateFormat(numberFormat);
    const complaint: Complaint = {
      reach: "notice",
      found: `${place}が日付の${quoteValue(text)}です。`,
      expected: "資料に記載する文字",
      action: "セルの表示形式を「文字列」にして、入力し直してください。",
    };
    return { text, complaint: isDate ? complaint : null };
  }
  if (typeof value === "string" && !isExcelError(value)) return { text: value, complaint: null };
  return {
    text: valueText(value),
    complaint: {
      reach: "cell",
      found: isExcelError(value)
        ? `${place}の計算結果が${quoteValue(value)}です。`
        : `${place}が${quoteValue(value)}です。`,
      expected: "資料に記載する文字",
      action: "資料に記載する文字を入力し直してください。",
    },
  };
};
