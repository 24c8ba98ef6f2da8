import type { Dataset, DocumentId, Kpi } from "../../../domain";
import { latestVision } from "../../listings";
import { type Names, namesIn } from "../../names";
import { pairRecords, type RecordPair } from "../../pair-records";
import { type Comparison, defineRule } from "../../rule";
import { isSameStatement } from "../../same-statement";
import {
  checkAddition,
  checkBoth,
  checkRemoval,
  nameSheet,
  needsSheet,
  shownText,
} from "../../workbook-parts";

type KpiPart = "baseline" | "target";

interface KpiRow {
  readonly project: string;
  readonly indicator: string;
  /** 「別冊 令和5年3月 12ページ」 */
  readonly citation: string;
}

type KpiArgs = KpiRow &
  (
    | {
        readonly kind: "differs";
        readonly part: KpiPart;
        readonly stated: string;
        readonly computed: string;
      }
    | { readonly kind: "onlyInVision" | "onlyInSheet" }
  );

const partNames: Readonly<Record<KpiPart, string>> = { baseline: "基準値", target: "目標値" };

const messageOf = (args: KpiArgs): string => {
  const subject = `「${args.project}」の指標「${args.indicator}」`;
  const sheet = nameSheet("kpi");
  switch (args.kind) {
    case "differs":
      return `${subject}の${partNames[args.part]}は、${args.citation}では「${shownText(args.stated)}」、シートでは「${shownText(args.computed)}」です。${checkBoth}`;
    case "onlyInVision":
      return `${subject}は${args.citation}にありますが、${sheet}にこの指標の行がありません。${checkRemoval}`;
    case "onlyInSheet":
      return `${subject}は${sheet}にありますが、${args.citation}にはありません。${checkAddition}`;
  }
};

type KpiComparison = Comparison<KpiArgs, never>;

const parts = ["baseline", "target"] as const;

/** Both values of an indicator; one that only the vision or only the sheet has is one comparison. */
const compareKpi = (
  pair: RecordPair<Kpi>,
  vision: DocumentId,
  { citation }: Names,
): readonly KpiComparison[] => {
  const kpi = pair.kind === "onlyRight" ? pair.right : pair.left;
  const { project, indicator } = kpi;
  const sources = pair.kind === "onlyRight" ? [] : [kpi.source];
  const row = {
    project: kpi.printedProject,
    indicator,
    citation: citation(sources[0] ?? { document: vision }),
  };
  if (pair.kind !== "both") {
    const isInVision = pair.kind === "onlyLeft";
    return [
      {
        outcome: "mismatch",
        at: { kind: "project", project },
        args: { kind: isInVision ? "onlyInVision" : "onlyInSheet", ...row },
        stated: isInVision ? indicator : null,
        computed: isInVision ? null : indicator,
        sources,
      },
    ];
  }
  return parts.map((part): KpiComparison => {
    const [stated, computed] = [pair.left[part].raw, pair.right[part].raw];
    if (isSameStatement(stated, computed)) return { outcome: "match" };
    return {
      outcome: "mismatch",
      at: { kind: "kpi", project, indicator, part },
      args: { kind: "differs", part, ...row, stated, computed },
      stated: shownText(stated),
      computed: shownText(computed),
      sources,
    };
  });
};

export const kpiMatchesVision = defineRule<KpiArgs, never>({
  code: "kpi-matches-vision",
  title: "別冊とシートのKPIの一致",
  unit: "欄",
  needs: needsSheet(["kpi"], "別冊の重要業績評価指標の表"),
  severity: "error",
  compares: "documentAndSheet",

  *compare({ canonical, current, read }) {
    const vision = latestVision(canonical);
    if (vision === null || !read.has("kpi")) return;
    const names = namesIn(canonical);
    const ofVision = ({ kpis }: Dataset) => kpis.filter(({ document }) => document === vision.id);
    const pairs = pairRecords(
      ofVision(canonical),
      ofVision(current),
      ({ project, indicator }) => `${project}|${indicator}`,
    );
    for (const pair of pairs) yield* compareKpi(pair, vision.id, names);
  },

  message: messageOf,
  remark: (reason) => reason,
});
