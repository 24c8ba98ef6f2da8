import {
  createProblem,
  decisionsFileName,
  type Decision,
  type DocumentReference,
  type Problem,
  type SourceDocument,
} from "../../domain";

/** 「agreement 2028-03-28 南国市」: a reference as `decisions.json` writes it. */
export const describeReference = ({ kind, date, partner }: DocumentReference): string =>
  [kind, date, partner].filter((part) => part !== undefined).join(" ");

/** A decision that takes what is no reading of its text. */
export const unusableDecision = (problem: Problem, decision: Decision): Problem => ({
  ...problem,
  kind: "decision-unusable",
  found: `判断記録の「${decision.taken}」`,
  expected: `この行の読み方のいずれか（${problem.readings.map(({ label }) => `「${label}」`).join("、")}）`,
  action: "判断記録の「taken」を読み方のいずれかに改めてください。",
});

/** What must be there for a judgement on `subject`, where its reference means no document or several. */
export const undeterminedDocument = (
  subject: "資料" | "協約",
  documents: readonly SourceDocument[],
): Pick<Problem, "expected" | "action"> =>
  documents.length === 0
    ? {
        expected: `判断の対象の${subject}がフォルダーにあること`,
        action: `${subject}を加えるか、不要になった判断であれば判断記録から取り除いてください。`,
      }
    : {
        expected: `判断の対象が1つに決まること（当てはまるのは${documents.map(({ fileName }) => `「${fileName}」`).join("")}）`,
        action:
          "判断記録の「document」に乙の市町名「partner」を加えるか、同じ種類で日付のない資料を1つにしてください。この判断は使っていません。",
      };

/** A decision that nothing in its document, or no document, or none of several answers to. */
export const notApplicable = (
  decision: Decision,
  documents: readonly SourceDocument[],
): Problem => {
  const [document, ...others] = documents;
  const isOne = document !== undefined && others.length === 0;
  return createProblem({
    kind: "decision-not-applicable",
    fileName: decisionsFileName,
    document: isOne ? document.id : null,
    found: `「${decision.quoted.trim()}」についての判断（${describeReference(decision.document)}）`,
    ...(isOne
      ? {
          expected: `「${document.fileName}」に、引用した文言と複数の読み方があること`,
          action: "資料が改められていないか確認し、判断を書き直すか取り除いてください。",
        }
      : undeterminedDocument("資料", documents)),
  });
};
