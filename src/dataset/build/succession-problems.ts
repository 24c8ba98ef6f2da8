import {
  createProblem,
  decisionsFileName,
  type Problem,
  type SourceDocument,
  type Succession,
} from "../../domain";
import { describeReference, undeterminedDocument } from "./decision-problems";

const describe = ({ from, document }: Succession): string =>
  `「${from}」の後継についての判断（${describeReference(document)}）`;

const problemOf = (
  kind: "decision-unusable" | "decision-not-applicable",
  document: SourceDocument | undefined,
  found: string,
  expected: string,
  action: string,
): Problem =>
  createProblem({
    kind,
    fileName: decisionsFileName,
    document: document?.id ?? null,
    found,
    expected,
    action,
  });

/** The agreement, or the item in its 別表, is not there (any more). */
export const nothingToSucceed = (
  succession: Succession,
  documents: readonly SourceDocument[],
): Problem => {
  const [document, ...others] = documents;
  const isOne = document !== undefined && others.length === 0;
  const { expected, action } = isOne
    ? {
        expected: `「${document.fileName}」の別表に「${succession.from}」という項目があること`,
        action: "「from」を別表に書かれた項目名に改めるか、判断を取り除いてください。",
      }
    : undeterminedDocument("協約", documents);
  return problemOf(
    "decision-not-applicable",
    isOne ? document : undefined,
    describe(succession),
    expected,
    action,
  );
};

/** No document is there that names the initiatives of this term. */
export const nothingThatSucceeds = (succession: Succession): Problem =>
  problemOf(
    "decision-not-applicable",
    undefined,
    describe(succession),
    "後継の連携取組を掲載した別冊か取組状況一覧がフォルダーにあること",
    "資料を加えるか、不要になった判断であれば判断記録から取り除いてください。",
  );

/** `to` names no initiative. */
export const unknownSuccessor = (succession: Succession, document: SourceDocument): Problem =>
  problemOf(
    "decision-unusable",
    document,
    `${describe(succession)}の「to」にある「${succession.to ?? ""}」`,
    "別冊か取組状況一覧にある連携取組の名称か、終了を表す null",
    "「to」を連携取組の名称に改めるか、終了した取組なら null にしてください。",
  );

/** The same name goes on as something else: by another decision, or by itself. */
export const contradictorySuccession = (
  succession: Succession,
  document: SourceDocument,
  others: readonly string[],
): Problem =>
  problemOf(
    "decision-unusable",
    document,
    `${describe(succession)}に、食い違う後継${others.join("、")}`,
    "取組の名称ごとに一つの後継",
    "どの後継が正しいかを確かめ、判断記録の食い違いをなくしてください。どの判断も使っていません。",
  );
