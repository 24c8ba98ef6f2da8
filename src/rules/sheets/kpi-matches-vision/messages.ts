import { checkAddition, checkBoth, checkRemoval, nameSheet, shownText } from "../../workbook-parts";

export type KpiPart = "baseline" | "target";

interface KpiRow {
  readonly project: string;
  readonly indicator: string;
  /** 「別冊 令和5年3月 12ページ」 */
  readonly citation: string;
}

export type KpiArgs = KpiRow &
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

export const messageOf = (args: KpiArgs): string => {
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
