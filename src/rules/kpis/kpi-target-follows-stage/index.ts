import {
  type Budget,
  type FiscalYear,
  groupBy,
  indexBy,
  isSameText,
  type Kpi,
  type Stage,
} from "../../../domain";
import { type Comparison, defineRule } from "../../rule";
import { kpisAsRead } from "../kpis-as-read";
import { messageOf, remarkOf, type StageArgs, type StageReason } from "./messages";
import { compareMoney } from "./money";

/** The year by which the target wants something: a number for each of several years from the first, anything else by the last. */
const dueYear = ({ target }: Kpi): FiscalYear | null => {
  const { period, kind, qualifiers } = target;
  if (period === null) return null;
  return kind === "quantity" && !qualifiers.includes("累計") ? period.firstYear : period.lastYear;
};

/** 「方針の決定」 as a target is the stage of that name. */
const stageOfTarget = ({ target }: Kpi, stages: readonly Stage[]): Stage | null => {
  const { state } = target;
  return state === null ? null : (stages.find(({ name }) => isSameText(name, state)) ?? null);
};

const earliest = (stages: readonly Stage[]): Stage | null =>
  stages.toSorted((left, right) => left.firstYear - right.firstYear)[0] ?? null;

/** The target beside the stage of its name, otherwise beside the beginning of the first stage. */
const compareStage = (kpi: Kpi, budget: Budget | undefined): Comparison<StageArgs, StageReason> => {
  const sources = [kpi.source];
  const { kind, period } = kpi.target;
  if (kind === "blank" || kind === "notSet") {
    return { outcome: "notApplicable", reason: { kind: "noTarget" }, sources };
  }
  const year = dueYear(kpi);
  if (year === null || period === null) {
    return { outcome: "undecidable", reason: { kind: "yearUnread" }, sources };
  }
  const stages = budget?.stages ?? [];
  const own = stageOfTarget(kpi, stages);
  const stage = own ?? earliest(stages);
  if (stage === null) return { outcome: "notApplicable", reason: { kind: "noStage" }, sources };
  const isTooEarly = year < stage.firstYear;
  const isTooLate = own !== null && year > stage.lastYear;
  if (!isTooEarly && !isTooLate) return { outcome: "match" };
  const { project, indicator } = kpi;
  return {
    outcome: "mismatch",
    at: { kind: "kpi", project, indicator, part: "target" },
    args: { kind: isTooEarly ? "beforeStage" : "afterStage", kpi, stage },
    stated: kpi.target.raw,
    computed: stage.name,
    values: [kpi.target.raw, stage.name, stage.firstYear, stage.lastYear],
    sources: [kpi.source, stage.source],
  };
};

export const kpiTargetFollowsStage = defineRule<StageArgs, StageReason>({
  code: "kpi-target-follows-stage",
  title: "KPIの目標と工程・事業費の前後",
  unit: "目標値×（工程、完了後の事業費）",
  needs: "別冊の重要業績評価指標の表",
  severity: "warning",

  *compare(input) {
    const judged = kpisAsRead(input);
    const budgetOf = indexBy(
      input.current.budgets,
      ({ document, project }) => `${document}|${project}`,
    );
    const kpisOf = groupBy(judged, ({ kpi }) => kpi.project);
    for (const { kpi, isChanged } of judged) {
      if (isChanged) {
        yield { outcome: "undecidable", reason: { kind: "changed", kpi }, sources: [kpi.source] };
        continue;
      }
      const budget = budgetOf.get(`${kpi.document}|${kpi.project}`);
      const others = (kpisOf.get(kpi.project) ?? []).filter((other) => other.kpi !== kpi);
      yield compareStage(kpi, budget);
      yield* compareMoney(
        kpi,
        budget,
        others.map((other) => other.kpi),
      );
    }
  },

  message: messageOf,
  remark: remarkOf,
});
