import type { Kpi } from "../../../domain";
import { nameKpi } from "../kpis-as-read";
import type { UnitDifference } from "./compare";

export interface UnitArgs {
  readonly kpi: Kpi;
  readonly difference: UnitDifference;
}

export type UnitReason =
  | { readonly kind: "said"; readonly text: string }
  | {
      readonly kind: "noBaseline" | "noTarget" | "wordsOnly" | "yearUnknown";
      /** Named only where somebody has to look at it. */
      readonly subject: string | null;
    };

const consequences: Readonly<Record<UnitDifference, string>> = {
  unit: "単位が異なるため、目標の達成を基準値と比べられません。",
  perYear: "「/年」が一方にだけあるため、1年の数か、期間を通した数かが分かりません。",
  cumulative: "「累計」が一方にだけあるため、目標の達成を基準値と比べられません。",
  words: "一方は数値、一方は言葉のため、目標の達成を基準値と比べられません。",
};

export const messageOf = ({ kpi, difference }: UnitArgs): string =>
  `${nameKpi(kpi)}は、基準値が「${kpi.baseline.raw}」、目標値が「${kpi.target.raw}」です。${consequences[difference]}単位の書き方を確かめてください。`;

export const remarkOf = (reason: UnitReason): string => {
  switch (reason.kind) {
    case "said":
      return reason.text;
    case "noBaseline":
      return "基準値の数がない指標は、単位を比べません。";
    case "noTarget":
      return "目標値がない指標は、単位を比べません（「KPIの基準値と目標値の記載」で示します）。";
    case "wordsOnly":
      return "基準値も目標値も言葉で書かれた指標は、単位を比べません。";
    case "yearUnknown":
      return `${reason.subject ?? "指標"}は、目標値にだけ「/年」があり、基準値の年度が読み取れないため、単位を判定できません。`;
  }
};
