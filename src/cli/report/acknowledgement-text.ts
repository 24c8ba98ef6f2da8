import {
  formatConfirmation,
  formatDay,
  formatRecordState,
  recordSentence,
  recordStates,
} from "./acknowledgement-words";
import type { AcknowledgementRecord, CheckReport } from "./check-report";
import type { Paragraph } from "./paragraphs";

/** 「有効1・失効1」, states that nobody is in left out. */
export const countRecords = (records: readonly AcknowledgementRecord[]): string =>
  recordStates
    .map((state) => ({ state, count: records.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${formatRecordState(state)}${count}`)
    .join("・");

const recordParagraphs = ({ acknowledgement, state }: AcknowledgementRecord) => {
  const { ruleTitle, rule, place, withdrawn } = acknowledgement;
  const sentence = recordSentence(state);
  const said = withdrawn === null ? sentence : `取消 ${withdrawn.by}、${formatDay(withdrawn.on)}`;
  return [
    { depth: 1, text: `【${formatRecordState(state)}】${ruleTitle || rule} ${place}` },
    ...(said === null ? [] : [{ depth: 2, text: said }]),
    { depth: 2, tone: "quiet" as const, text: formatConfirmation(acknowledgement) },
  ];
};

/** 確認の記録: how many stand, and each that no finding shows. Nothing where there is no record. */
export const acknowledgementParagraphs = ({ records }: CheckReport): readonly Paragraph[] =>
  records.length === 0
    ? []
    : [
        { depth: 0, text: "" },
        { depth: 0, tone: "heading", text: `■ 確認の記録 ${records.length}件` },
        { depth: 1, text: countRecords(records) },
        ...records
          .filter(({ state }) => !["standing", "inquiring", "lapsed"].includes(state))
          .flatMap(recordParagraphs),
      ];
