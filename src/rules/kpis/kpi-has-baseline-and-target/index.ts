import { groupBy, type Kpi } from "../../../domain";
import { latestVision } from "../../listings";
import { type Comparison, defineRule } from "../../rule";
import { type JudgedKpi, kpisAsRead, nameKpi, remarkChangedKpi } from "../kpis-as-read";

type KpiCellReason =
  | { readonly kind: "changed"; readonly kpi: Kpi }
  | { readonly kind: "baselineNotSet" }
  | { readonly kind: "noIndicator"; readonly project: string };

const messageOf = ({ kpi, part }: KpiCellArgs): string => {
  if (part === "baseline") {
    return `${nameKpi(kpi)}の基準値が空欄です。基準値を書くか、設定できないときは凡例のとおり「-」を書いてください。`;
  }
  const found = kpi.target.kind === "blank" ? "空欄です" : `「${kpi.target.raw}」です`;
  return `${nameKpi(kpi)}の目標値が${found}。目標値を確かめて書いてください。`;
};

const remarkOf = (reason: KpiCellReason): string => {
  switch (reason.kind) {
    case "changed":
      return remarkChangedKpi(reason.kpi);
    case "baselineNotSet":
      return "基準値が「-」（設定できないもの）の指標は、基準値の有無を判定しません。";
    case "noIndicator":
      return `「${reason.project}」の事業ごとの表に、重要業績評価指標が読み取れていません。指標の記載漏れでないかを原本で確かめてください。`;
  }
};

type KpiPart = "baseline" | "target";

interface KpiCellArgs {
  readonly kpi: Kpi;
  readonly part: KpiPart;
}

const parts = ["baseline", "target"] as const;

/** Both cells of an indicator. 「—」 says in the legend's words that a baseline cannot be set; no legend allows it for a target. */
const compareCells = ({
  kpi,
  isChanged,
}: JudgedKpi): readonly Comparison<KpiCellArgs, KpiCellReason>[] =>
  parts.map((part): Comparison<KpiCellArgs, KpiCellReason> => {
    const sources = [kpi.source];
    const { kind, raw } = kpi[part];
    if (isChanged) return { outcome: "undecidable", reason: { kind: "changed", kpi }, sources };
    if (kind !== "blank" && kind !== "notSet") return { outcome: "match" };
    if (kind === "notSet" && part === "baseline") {
      return { outcome: "notApplicable", reason: { kind: "baselineNotSet" }, sources };
    }
    const { project, indicator } = kpi;
    return {
      outcome: "mismatch",
      at: { kind: "kpi", project, indicator, part },
      args: { kpi, part },
      stated: raw.trim() === "" ? "空欄" : raw,
      computed: null,
      values: [kind],
      sources,
    };
  });

export const kpiHasBaselineAndTarget = defineRule<KpiCellArgs, KpiCellReason>({
  code: "kpi-has-baseline-and-target",
  title: "KPIの基準値と目標値の記載",
  unit: "欄",
  needs: "別冊の重要業績評価指標の表",
  severity: "warning",

  *compare(input) {
    const { canonical } = input;
    for (const judged of kpisAsRead(input)) yield* compareCells(judged);

    const vision = latestVision(canonical);
    const ofVision = canonical.kpis.filter(({ document }) => document === vision?.id);
    const kpisOf = groupBy(ofVision, ({ project }) => project);
    for (const { document, kind, project, printedName, source } of canonical.listings) {
      if (kind !== "project-sheet" || document !== vision?.id || kpisOf.has(project)) continue;
      const reason = { kind: "noIndicator", project: printedName } as const;
      yield { outcome: "undecidable", reason, sources: [source] };
    }
  },

  message: messageOf,
  remark: remarkOf,
});
