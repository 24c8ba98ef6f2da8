import type { FoundValue } from "../../found-workbook";
import { columnKey } from "../../keys/keys";
import { readDay } from "./day";

/** What is wrong with a cell, and what should stand there. */
interface AcknowledgementComplaint {
  readonly column: string;
  readonly found: string;
  readonly expected: string;
}

interface Field {
  readonly column: string;
  readonly heading: string;
  readonly expected: string;
  readonly holds: "text" | "day";
}

const day = { expected: "「2025-04-01」のような日付", holds: "day" } as const;
const name = (expected: string) => ({ expected, holds: "text" }) as const;

const confirmation: readonly Field[] = [
  { column: columnKey.reason, heading: "理由", ...name("このままでよいと判断した理由") },
  { column: columnKey.confirmedBy, heading: "確認者", ...name("確認した人の名前") },
  { column: columnKey.confirmedOn, heading: "確認日", ...day },
];

/** Needed as soon as one of them is filled in. */
const withdrawal: readonly Field[] = [
  { column: columnKey.withdrawnOn, heading: "取消日", ...day },
  { column: columnKey.withdrawnBy, heading: "取消者", ...name("取り消した人の名前") },
];

/** What keeps a row of 確認記録 from being an acknowledgement; nothing for one that can be used. */
export const acknowledgementComplaints = (
  valueIn: (column: string) => FoundValue,
): readonly AcknowledgementComplaint[] => {
  const textIn = (column: string): string => String(valueIn(column)).trim();
  const isWithdrawn = withdrawal.some(({ column }) => textIn(column) !== "");
  return [...confirmation, ...(isWithdrawn ? withdrawal : [])].flatMap(
    ({ column, heading, expected, holds }) => {
      const text = textIn(column);
      if (text === "") return [{ column, found: `${heading}が空欄です。`, expected }];
      if (holds === "text" || readDay(valueIn(column)) !== null) return [];
      return [{ column, found: `${heading}に「${text}」とあります。`, expected }];
    },
  );
};
