import type { Kpi } from "../../../domain";
import { latestVision } from "../../listings";
import { planYearsOf } from "../../plan-years";
import { defineRule } from "../../rule";
import { kpisAsRead, nameKpi, remarkChangedKpi } from "../kpis-as-read";
import { comparePeriods, type KpiPart, type NoPeriod } from "./compare";

interface PeriodArgs {
  readonly kpi: Kpi;
  readonly part: KpiPart;
  readonly expected: string;
}

interface PeriodReason {
  readonly kpi: Kpi;
  readonly part: KpiPart;
  readonly why: NoPeriod;
}

const partNames: Readonly<Record<KpiPart, string>> = { baseline: "基準値", target: "目標値" };

const messageOf = ({ kpi, part, expected }: PeriodArgs): string => {
  const stated = `${nameKpi(kpi)}の${partNames[part]}の時点は「${kpi[part].period?.text ?? kpi[part].raw}」`;
  return part === "target"
    ? `${stated}ですが、計画期間は「${expected}」です。時点の年度を確かめてください。`
    : `${stated}ですが、目標値の時点は「${kpi.target.period?.text ?? ""}」です。基準値の時点は目標値の時点より前になります。年度を確かめてください。`;
};

const remarkOf = ({ kpi, part, why }: PeriodReason): string => {
  switch (why) {
    case "changed":
      return remarkChangedKpi(kpi);
    case "notStated":
      return `${partNames[part]}がない指標は、${partNames[part]}の時点を判定しません。`;
    case "unread":
      return `${nameKpi(kpi)}の${partNames[part]}「${kpi[part].raw}」に年度が読み取れないため、時点を判定できません。時点の記載漏れでないかを確かめてください。`;
    case "planUnknown":
      return "計画期間の年度が資料から読み取れないため、目標値の時点を判定できません。";
    case "targetUnread":
      return `${nameKpi(kpi)}の目標値の年度が読み取れないため、基準値の時点を判定できません。`;
  }
};

export const kpiPeriodIsInPlan = defineRule<PeriodArgs, PeriodReason>({
  code: "kpi-period-is-in-plan",
  title: "KPIの時点と計画期間",
  unit: "欄",
  needs: "別冊の重要業績評価指標の表",
  severity: "warning",

  *compare(input) {
    const vision = latestVision(input.canonical);
    const plan = vision === null ? [] : planYearsOf(input.canonical, vision.id);
    for (const judged of kpisAsRead(input)) {
      const { kpi } = judged;
      for (const { part, comparison } of comparePeriods(judged, plan)) {
        const sources = [kpi.source];
        if (comparison.outcome === "match") yield { outcome: "match" };
        else if (comparison.outcome === "mismatch") {
          const { project, indicator } = kpi;
          const { expected } = comparison;
          yield {
            outcome: "mismatch",
            at: { kind: "kpi", project, indicator, part },
            args: { kpi, part, expected },
            stated: kpi[part].period?.text ?? kpi[part].raw,
            computed: expected,
            sources,
          };
        } else {
          yield {
            outcome: comparison.outcome,
            reason: { kpi, part, why: comparison.why },
            sources,
          };
        }
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
