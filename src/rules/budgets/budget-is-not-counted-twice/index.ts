import { type Budget, type Dataset, indexBy, type ProjectId } from "../../../domain";
import { type Comparison, defineRule } from "../../rule";
import { visionBudgets } from "../vision-budgets";
import { notedAs, overlapOf } from "./overlap";
import { type Restatement, restatementsIn } from "./restatements";

interface TwiceArgs {
  readonly kind: "same" | "included" | "canContain";
  readonly project: string;
  readonly restated: string;
}

interface TwiceReason {
  readonly kind: "pageUnknown" | "noBudget" | "noCommonYear";
  readonly project: string;
  /** The restated project, or the reference as printed. */
  readonly restated: string;
}

type TwiceComparison = Comparison<TwiceArgs, TwiceReason>;

const totalOf = ({ years }: Budget): number =>
  years.reduce((sum, { amount }) => sum + (amount.kind === "decided" ? amount.thousandYen : 0), 0);

const yearsOf = ({ years }: Budget) =>
  years.map(({ amount }) => (amount.kind === "decided" ? amount.thousandYen : amount.kind));

const compareRestatement = (
  { sheet, references, target, notes }: Restatement,
  budgets: ReadonlyMap<ProjectId, Budget>,
): TwiceComparison => {
  const { project: id, printedName: project } = sheet;
  const lines = references.map(({ source }) => source);
  const unjudged = (kind: TwiceReason["kind"], restated: string) => ({
    reason: { kind, project, restated },
    sources: lines,
  });
  if (target === null)
    return { outcome: "undecidable", ...unjudged("pageUnknown", references[0]?.raw ?? "再掲") };
  const { printedName: restated } = target;
  const [own, other] = [budgets.get(id), budgets.get(target.project)];
  if (own === undefined || other === undefined)
    return { outcome: "notApplicable", ...unjudged("noBudget", restated) };
  const overlap = overlapOf(own, other);
  const noted = notedAs(notes);
  const isExcluded = overlap !== "same" && noted === "excluded";
  if (overlap === "apart" || isExcluded) return { outcome: "match" };
  if (overlap === "unknown")
    return { outcome: "undecidable", ...unjudged("noCommonYear", restated) };
  return {
    outcome: "mismatch",
    at: { kind: "budgetTotal", project: id },
    args: { kind: overlap === "same" || noted !== "included" ? overlap : noted, project, restated },
    stated: totalOf(own),
    computed: totalOf(other),
    values: [target.project, yearsOf(own), yearsOf(other)],
    sources: [
      own.statedTotalSource,
      other.statedTotalSource,
      ...lines,
      ...notes.map(({ source }) => source),
    ],
  };
};

/** Every 再掲 of the vision: whether the grand total holds the same cost under both projects. */
const compareRestatements = (dataset: Dataset): readonly TwiceComparison[] => {
  const budgets = indexBy(visionBudgets(dataset), ({ project }) => project);
  return restatementsIn(dataset).map((one) => compareRestatement(one, budgets));
};

const messageOf = ({ kind, project, restated }: TwiceArgs): string => {
  const subject = `「${project}」は「${restated}」を再掲して`;
  const twice = "総計には同じ事業費が2度入ります。";
  switch (kind) {
    case "same":
      return `${subject}おり、金額のある年度の事業費がすべて同じです。${twice}どちらか一方に計上し、その旨を注記してください。`;
    case "included":
      return `${subject}おり、注記では事業費にその分を含みます。${twice}再掲分を除くか、総計で差し引いてください。`;
    case "canContain":
      return `${subject}います。事業費に再掲分を含むかどうか、注記から分かりません。含む場合は、${twice}含むかどうかを確かめ、注記してください。`;
  }
};

const remarkOf = ({ kind, project, restated }: TwiceReason): string => {
  switch (kind) {
    case "pageUnknown":
      return `「${project}」にある「${restated}」は、どの事業の再掲か定まらないため、事業費の重なりを判定できません。`;
    case "noBudget":
      return `「${project}」は「${restated}」を再掲していますが、どちらかの事業費の記載がないため、事業費の重なりを比べられません。`;
    case "noCommonYear":
      return `「${project}」は「${restated}」を再掲していますが、両方に金額のある年度がないため、事業費の重なりを判定できません。`;
  }
};

export const budgetIsNotCountedTwice = defineRule<TwiceArgs, TwiceReason>({
  code: "budget-is-not-counted-twice",
  title: "再掲した事業の事業費の重複",
  unit: "再掲",
  needs: ({ current }) =>
    visionBudgets(current).length === 0 ? "別冊の事業費の表" : "再掲の記載がある事業ごとの表",
  severity: "warning",

  *compare({ current }) {
    yield* compareRestatements(current);
  },

  message: messageOf,
  remark: remarkOf,
});
