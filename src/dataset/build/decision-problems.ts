import {
  createProblem,
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

/** A decision that nothing in its document, or no document, answers to any more. */
export const notApplicable = (decision: Decision, document: SourceDocument | undefined): Problem =>
  createProblem({
    kind: "decision-not-applicable",
    fileName: "decisions.json",
    document: document?.id ?? null,
    found: `「${decision.quoted.trim()}」についての判断（${describeReference(decision.document)}）`,
    expected:
      document === undefined
        ? "判断の対象の資料がフォルダーにあること"
        : `「${document.fileName}」に、引用した文言と複数の読み方があること`,
    action:
      document === undefined
        ? "資料を加えるか、不要になった判断であれば判断記録から取り除いてください。"
        : "資料が改められていないか確認し、判断を書き直すか取り除いてください。",
  });
