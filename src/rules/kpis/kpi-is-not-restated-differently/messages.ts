import type { Kpi } from "../../../domain";
import { shownText } from "../../workbook-parts";
import { nameKpi, remarkChangedKpi } from "../kpis-as-read";

export type KpiPart = "baseline" | "target";

interface DifferingArgs {
  readonly kind: "differs";
  readonly kpi: Kpi;
  readonly original: Kpi;
  readonly differing: readonly KpiPart[];
}

export type RestatedArgs = DifferingArgs | { readonly kind: "repeated"; readonly kpi: Kpi };

export type RestatedReason =
  | { readonly kind: "notRestated" }
  | { readonly kind: "changed" | "pageUnknown"; readonly kpi: Kpi }
  | { readonly kind: "notThere" | "several"; readonly kpi: Kpi; readonly page: number };

const partNames: Readonly<Record<KpiPart, string>> = { baseline: "基準値", target: "目標値" };

export const messageOf = (args: RestatedArgs): string => {
  if (args.kind === "repeated") {
    return `${nameKpi(args.kpi)}の行が、同じ表に重複しています。余分な行か、指標の名称の違いかを確かめてください。`;
  }
  const { kpi, original, differing } = args;
  const parts = differing.map(
    (part) =>
      `${partNames[part]}は、再掲元では「${shownText(original[part].raw)}」、再掲では「${shownText(kpi[part].raw)}」です。`,
  );
  return `${nameKpi(kpi)}は、${nameKpi(original)}の再掲ですが、値が異なります。${parts.join("")}どちらの値が正しいかを確かめ、そろえてください。`;
};

export const remarkOf = (reason: RestatedReason): string => {
  switch (reason.kind) {
    case "notRestated":
      return "再掲と書かれていない指標は対象外です。";
    case "changed":
      return remarkChangedKpi(reason.kpi);
    case "pageUnknown":
      return `${nameKpi(reason.kpi)}は、再掲元のページの読み取りが定まらないため、判定できません。原本で確かめ、判断を記入してください。`;
    case "notThere":
      return `${nameKpi(reason.kpi)}の再掲元とされる${String(reason.page)}ページの指標が読み込まれていないため、比べられません。`;
    case "several":
      return `${nameKpi(reason.kpi)}の再掲元は、${String(reason.page)}ページの指標のうち一つに定まらないため、判定できません。原本で確かめてください。`;
  }
};
