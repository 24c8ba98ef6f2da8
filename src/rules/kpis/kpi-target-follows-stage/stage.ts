import { isSameText, type Budget, type FiscalYear, type Kpi, type Stage } from "../../../domain";
import type { Comparison } from "../../rule";
import type { StageArgs, StageReason } from "./messages";

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
export const compareStage = (
  kpi: Kpi,
  budget: Budget | undefined,
): Comparison<StageArgs, StageReason> => {
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
