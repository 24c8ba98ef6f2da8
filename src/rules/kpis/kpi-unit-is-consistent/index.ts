import type { Kpi } from "../../../domain";
import { defineRule } from "../../rule";
import { kpisAsRead, nameKpi, remarkChangedKpi } from "../kpis-as-read";
import { compareUnits, type UnitDifference } from "./compare";

interface UnitArgs {
  readonly kpi: Kpi;
  readonly difference: UnitDifference;
}

type UnitReason =
  | { readonly kind: "said"; readonly text: string }
  | {
      readonly kind: "noBaseline" | "noTarget" | "wordsOnly" | "yearUnknown" | "unreadable";
      /** Named only where somebody has to look at it. */
      readonly subject: string | null;
    };

const consequences: Readonly<Record<UnitDifference, string>> = {
  unit: "単位が異なるため、目標の達成を基準値と比べられません。",
  perYear: "「/年」が一方にだけあるため、1年の数か、期間を通した数かが分かりません。",
  cumulative: "「累計」が一方にだけあるため、目標の達成を基準値と比べられません。",
  words: "一方は数値、一方は言葉のため、目標の達成を基準値と比べられません。",
};

const messageOf = ({ kpi, difference }: UnitArgs): string =>
  `${nameKpi(kpi)}は、基準値が「${kpi.baseline.raw}」、目標値が「${kpi.target.raw}」です。${consequences[difference]}単位の書き方を確かめてください。`;

const remarkOf = (reason: UnitReason): string => {
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
    case "unreadable":
      return `${reason.subject ?? "指標"}は、基準値か目標値を数として読み取れないため、単位を判定できません。`;
  }
};

export const kpiUnitIsConsistent = defineRule<UnitArgs, UnitReason>({
  code: "kpi-unit-is-consistent",
  title: "KPIの基準値と目標値の単位の一致",
  unit: "指標",
  needs: "別冊の重要業績評価指標の表",
  severity: "warning",

  *compare(input) {
    for (const { kpi, isChanged } of kpisAsRead(input)) {
      const sources = [kpi.source];
      if (isChanged) {
        const reason = { kind: "said", text: remarkChangedKpi(kpi) } as const;
        yield { outcome: "undecidable", reason, sources };
        continue;
      }
      const { project, indicator, baseline, target } = kpi;
      const compared = compareUnits(baseline, target);
      if (compared.outcome === "match") yield { outcome: "match" };
      else if (compared.outcome === "mismatch") {
        const { difference } = compared;
        yield {
          outcome: "mismatch",
          at: { kind: "kpi", project, indicator, part: "target" },
          args: { kpi, difference },
          stated: baseline.raw,
          computed: target.raw,
          sources,
        };
      } else {
        const { outcome, why } = compared;
        const subject = outcome === "undecidable" ? nameKpi(kpi) : null;
        yield { outcome, reason: { kind: why, subject }, sources };
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
