import type { Kpi } from "../../../domain";
import { nameKpi, remarkChangedKpi } from "../kpis-as-read";
import type { KpiCellArgs } from "./compare";

export type KpiCellReason =
  | { readonly kind: "changed"; readonly kpi: Kpi }
  | { readonly kind: "baselineNotSet" }
  | { readonly kind: "noIndicator"; readonly project: string };

export const messageOf = ({ kpi, part }: KpiCellArgs): string => {
  if (part === "baseline") {
    return `${nameKpi(kpi)}の基準値が空欄です。基準値を書くか、設定できないときは凡例のとおり「-」を書いてください。`;
  }
  const found = kpi.target.kind === "blank" ? "空欄です" : `「${kpi.target.raw}」です`;
  return `${nameKpi(kpi)}の目標値が${found}。目標値を確かめて書いてください。`;
};

export const remarkOf = (reason: KpiCellReason): string => {
  switch (reason.kind) {
    case "changed":
      return remarkChangedKpi(reason.kpi);
    case "baselineNotSet":
      return "基準値が「-」（設定できないもの）の指標は、基準値の有無を判定しません。";
    case "noIndicator":
      return `「${reason.project}」の事業ごとの表に、重要業績評価指標が読み取れていません。指標の記載漏れでないかを原本で確かめてください。`;
  }
};
