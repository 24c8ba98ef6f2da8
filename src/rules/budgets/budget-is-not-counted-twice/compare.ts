import { indexBy, type Budget, type Dataset, type ProjectId } from "../../../domain";
import type { Comparison } from "../../rule";
import { visionBudgets } from "../vision-budgets";
import { notedAs, overlapOf } from "./overlap";
import { restatementsIn, type Restatement } from "./restatements";

export interface TwiceArgs {
  readonly kind: "same" | "included" | "canContain";
  readonly project: string;
  readonly restated: string;
}

export interface TwiceReason {
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
export const compareRestatements = (dataset: Dataset): readonly TwiceComparison[] => {
  const budgets = indexBy(visionBudgets(dataset), ({ project }) => project);
  return restatementsIn(dataset).map((one) => compareRestatement(one, budgets));
};
