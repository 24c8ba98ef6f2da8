import type { Kpi } from "../../../domain";
import { nameKpi, remarkChangedKpi } from "../kpis-as-read";
import type { KpiPart, NoPeriod } from "./compare";

export interface PeriodArgs {
  readonly kpi: Kpi;
  readonly part: KpiPart;
  readonly expected: string;
}

export interface PeriodReason {
  readonly kpi: Kpi;
  readonly part: KpiPart;
  readonly why: NoPeriod;
}

const partNames: Readonly<Record<KpiPart, string>> = { baseline: "基準値", target: "目標値" };

export const messageOf = ({ kpi, part, expected }: PeriodArgs): string => {
  const stated = `${nameKpi(kpi)}の${partNames[part]}の時点は「${kpi[part].period?.text ?? kpi[part].raw}」`;
  return part === "target"
    ? `${stated}ですが、計画期間は「${expected}」です。時点の年度を確かめてください。`
    : `${stated}ですが、目標値の時点は「${kpi.target.period?.text ?? ""}」です。基準値の時点は目標値の時点より前になります。年度を確かめてください。`;
};

export const remarkOf = ({ kpi, part, why }: PeriodReason): string => {
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
