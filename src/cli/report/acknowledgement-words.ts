import { formatJapaneseDate, parseIsoDate, type Acknowledgement } from "../../domain";
import { formatLapse, type Lapse } from "../../plan";
import type { RecordState } from "./check-report";

export const recordStates = [
  "standing",
  "inquiring",
  "lapsed",
  "resolved",
  "unchecked",
  "unknownRule",
  "withdrawn",
] as const satisfies readonly RecordState[];

const words: Readonly<Record<RecordState, string>> = {
  standing: "有効",
  inquiring: "照会中",
  lapsed: "失効",
  resolved: "解消",
  unchecked: "未点検",
  unknownRule: "知らない点検",
  withdrawn: "取消",
};

/** 「有効」, 「照会中」, 「失効」, 「解消」, 「未点検」, 「知らない点検」, 「取消」 */
export const formatRecordState = (state: RecordState): string => words[state];

/** What a state of an acknowledgement means, and what to do; `null` where the finding itself says it. */
export const recordSentence = (state: RecordState): string | null => {
  switch (state) {
    case "resolved":
      return "この指摘は、今はありません。";
    case "unchecked":
      return "この点検を行っていないため、指摘が残っているかは分かりません。";
    case "unknownRule":
      return "このプログラムに、この識別子の点検はありません。識別子を確かめるか、この記録を取り除いてください。";
    case "standing":
    case "inquiring":
    case "lapsed":
    case "withdrawn":
      return null;
  }
};

/** 「令和7年4月1日」 */
export const formatDay = (isoDay: string): string => {
  const date = parseIsoDate(isoDay);
  return date === null ? isoDay : formatJapaneseDate(date);
};

/** 「理由（岡山 花子、令和7年4月1日）」 */
export const formatConfirmation = ({
  reason,
  confirmedBy,
  confirmedOn,
}: Pick<Acknowledgement, "reason" | "confirmedBy" | "confirmedOn">): string =>
  `${reason}（${confirmedBy}、${formatDay(confirmedOn)}）`;

/** That a finding was acknowledged before, and what has changed since. */
export const lapseSentence = (lapse: Lapse): string =>
  `確認は失効しました。${formatLapse(lapse)}確認したときの理由: ${formatConfirmation(lapse.acknowledgement)}`;
