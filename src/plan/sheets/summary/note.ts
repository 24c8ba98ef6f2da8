import { latestDocument, type Dataset } from "../../../domain";
import { marks, undecidedWord, unsettledWord } from "../../text/words";
import { hasAmounts, hasCounts } from "./charts";
import type { SummaryInput } from "./table";

const budgetSentences = (dataset: Dataset, input: SummaryInput): readonly string[] => {
  if (input.budget === null) return ["事業がないため、事業費の集計はありません。"];
  if (latestDocument(dataset, "vision") === null && !hasAmounts(input))
    return ["別冊がないため、事業費の集計はありません。"];
  if (input.budget.years.length === 0)
    return ["年度別の事業費が資料にないため、事業費の集計はありません。"];
  const basis = `事業費の単位は千円で、シート「事業費」の小計・計から計算しています。${undecidedWord}と空欄は加えていません（0千円とはしません）。`;
  return hasAmounts(input)
    ? [basis]
    : [basis, "金額の記載がある事業がないため、事業費のグラフはありません。"];
};

const hasListDocument = (dataset: Dataset): boolean =>
  latestDocument(dataset, "vision") !== null || latestDocument(dataset, "status-list") !== null;

const participationSentences = (dataset: Dataset, input: SummaryInput): readonly string[] => {
  if (input.partners.length === 0) return ["連携市町がないため、参加事業数の集計はありません。"];
  if (input.participation === null)
    return [
      `${hasListDocument(dataset) ? "資料に事業の一覧がない" : "別冊も取組状況一覧もない"}ため、参加事業数の集計はありません。`,
    ];
  const basis = `参加事業数は、シート「参加マトリクス」の${marks.vision}を数えています。`;
  return hasCounts(input)
    ? [basis]
    : [
        basis,
        `資料の読み方が${unsettledWord}の行（${marks.unsettled}）があるため、参加事業数は${unsettledWord}です。`,
      ];
};

/** What the sheet adds up and what it leaves out; what is missing. */
export const summaryNote = (dataset: Dataset, input: SummaryInput): string =>
  [...budgetSentences(dataset, input), ...participationSentences(dataset, input)].join("");
