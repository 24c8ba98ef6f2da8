import {
  type BudgetYear,
  type FiscalYear,
  formatAmount,
  formatFiscalYear,
  type Kpi,
  type Stage,
} from "../../../domain";
import { nameYears } from "../../names";
import { nameKpi, remarkChangedKpi } from "../kpis-as-read";

export type StageArgs = { readonly kpi: Kpi } & (
  | { readonly kind: "beforeStage" | "afterStage"; readonly stage: Stage }
  | { readonly kind: "moneyAfterwards"; readonly paid: readonly BudgetYear[] }
);

export type StageReason =
  | { readonly kind: "changed"; readonly kpi: Kpi }
  | { readonly kind: "noTarget" | "yearUnread" | "noStage" | "noBudget" }
  /** Another indicator of the project has a later target. */
  | { readonly kind: "goesOn"; readonly kpi: Kpi; readonly longer: Kpi }
  | { readonly kind: "moneyOpen"; readonly kpi: Kpi; readonly years: readonly FiscalYear[] };

const targetOf = (kpi: Kpi): string => `${nameKpi(kpi)}の目標値は「${kpi.target.raw}」`;

const spanOf = ({ firstYear, lastYear }: Stage): string =>
  firstYear === lastYear
    ? formatFiscalYear(firstYear)
    : `${formatFiscalYear(firstYear)}から${formatFiscalYear(lastYear)}`;

export const messageOf = (args: StageArgs): string => {
  switch (args.kind) {
    case "beforeStage":
      return `${targetOf(args.kpi)}ですが、工程「${args.stage.name}」は${formatFiscalYear(args.stage.firstYear)}に始まります。目標の年度か、工程の年度を確かめてください。`;
    case "afterStage":
      return `${targetOf(args.kpi)}ですが、工程「${args.stage.name}」は「${spanOf(args.stage)}」です。目標の年度か、工程の年度を確かめてください。`;
    case "moneyAfterwards": {
      const paid = args.paid.map(
        ({ fiscalYear, amount }) => `${formatFiscalYear(fiscalYear)}の「${formatAmount(amount)}」`,
      );
      return `${targetOf(args.kpi)}ですが、その後の年度に${paid.join("、")}の事業費があります。完了後の経費か、年度の誤りかを確かめてください。`;
    }
  }
};

export const remarkOf = (reason: StageReason): string => {
  switch (reason.kind) {
    case "changed":
      return remarkChangedKpi(reason.kpi);
    case "noTarget":
      return "目標値がない指標は、工程と比べません（「KPIの基準値と目標値の記載」で示します）。";
    case "yearUnread":
      return "目標値の年度が読み取れない指標は、工程と比べられません（「KPIの時点と計画期間」で示します）。";
    case "noStage":
      return "工程が読み取れていない事業の指標は、工程と比べられません。";
    case "noBudget":
      return "事業費の表がない事業の指標は、完了後の事業費と比べられません。";
    case "goesOn":
      return `${targetOf(reason.kpi)}ですが、同じ事業の指標「${reason.longer.indicator}」の目標値が「${reason.longer.target.raw}」のため、その後の事業費は判定しません。`;
    case "moneyOpen":
      return `${targetOf(reason.kpi)}ですが、${nameYears(reason.years)}の事業費が定まらないため、完了後の事業費を判定できません。`;
  }
};
