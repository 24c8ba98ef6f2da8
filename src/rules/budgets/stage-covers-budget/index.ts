import {
  type Amount,
  type Budget,
  type BudgetYear,
  type FiscalYear,
  formatAmount,
  formatFiscalYear,
  stageIn,
} from "../../../domain";
import { nameYears } from "../../names";
import { type Comparison, defineRule } from "../../rule";
import { linesOfYears, visionBudgets } from "../vision-budgets";

interface StageArgs {
  readonly project: string;
  /** Years with money and without a stage. */
  readonly outside: readonly BudgetYear[];
  /** Years with money in which nothing but talks is planned. */
  readonly talks: readonly BudgetYear[];
}

interface StageReason {
  readonly kind: "noStages" | "nothingStated" | "unreadable";
  readonly project: string;
  readonly years: readonly FiscalYear[];
}

/** 協議, 協議・調整: a stage of which nothing has to be paid. */
const isTalks = (name: string): boolean => /^協議(?:[・、]?調整)?$/u.test(name.normalize("NFKC"));

const isMoney = (amount: Amount): boolean => amount.kind === "decided" && amount.thousandYen > 0;

const amountOf = ({ amount }: BudgetYear): number | null =>
  amount.kind === "decided" ? amount.thousandYen : null;

/** One project: the years with money beside its 工程. 0千円 and 未定 need no stage. */
const compareStages = (budget: Budget): Comparison<StageArgs, StageReason> => {
  const { project: id, printedName: project, years, stages } = budget;
  const unjudged = (kind: StageReason["kind"], of: readonly FiscalYear[] = []) => ({
    reason: { kind, project, years: of },
    sources: linesOfYears(budget, of),
  });
  if (stages.length === 0) return { outcome: "notApplicable", ...unjudged("noStages") };
  const isOutside = ({ fiscalYear }: BudgetYear) => stageIn(budget, fiscalYear) === null;
  const isInTalks = ({ fiscalYear }: BudgetYear) =>
    isTalks(stageIn(budget, fiscalYear)?.name ?? "");
  const money = years.filter(({ amount }) => isMoney(amount));
  const [outside, talks] = [money.filter(isOutside), money.filter(isInTalks)];
  const [first] = [...outside, ...talks];
  if (first !== undefined) {
    const wanted = [...outside, ...talks].map(({ fiscalYear }) => fiscalYear);
    return {
      outcome: "mismatch",
      at: { kind: "budgetYear", project: id, fiscalYear: first.fiscalYear },
      args: { project, outside, talks },
      stated: amountOf(first),
      computed: `工程「${stageIn(budget, first.fiscalYear)?.name ?? "なし"}」`,
      values: [outside, talks].map((of) => of.map((year) => [year.fiscalYear, amountOf(year)])),
      sources: [...stages.map(({ source }) => source), ...linesOfYears(budget, wanted)],
    };
  }
  const unreadable = years
    .filter(({ amount }) => amount.kind === "unreadable")
    .filter((year) => isOutside(year) || isInTalks(year))
    .map(({ fiscalYear }) => fiscalYear);
  if (unreadable.length > 0)
    return { outcome: "undecidable", ...unjudged("unreadable", unreadable) };
  return years.every(({ amount }) => amount.kind === "blank")
    ? { outcome: "notApplicable", ...unjudged("nothingStated") }
    : { outcome: "match" };
};

const nameAmounts = (years: readonly BudgetYear[]): string =>
  years
    .map(({ fiscalYear, amount }) => `${formatFiscalYear(fiscalYear)}「${formatAmount(amount)}」`)
    .join("、");

const messageOf = ({ project, outside, talks }: StageArgs): string => {
  const found = [
    ...(outside.length === 0
      ? []
      : [`工程のない年度に事業費があります（${nameAmounts(outside)}）。`]),
    ...(talks.length === 0
      ? []
      : [`工程が「協議」の年度に事業費があります（${nameAmounts(talks)}）。`]),
  ];
  return `「${project}」は、${found.join("また、")}工程と金額の年度がずれていないか、確かめてください。`;
};

const remarkOf = ({ kind, project, years }: StageReason): string => {
  switch (kind) {
    case "noStages":
      return "工程が文字で読み取れない事業は、事業費と工程の年度を比べられません。";
    case "nothingStated":
      return `「${project}」は、年度別の事業費がすべて空欄です。`;
    case "unreadable":
      return `「${project}」の${nameYears(years)}が金額として読めないため、工程と比べられません。`;
  }
};

export const stageCoversBudget = defineRule<StageArgs, StageReason>({
  code: "stage-covers-budget",
  title: "事業費と工程の年度の一致",
  unit: "事業",
  needs: "別冊の事業費の表",
  severity: "warning",

  *compare({ current }) {
    for (const budget of visionBudgets(current)) yield compareStages(budget);
  },

  message: messageOf,
  remark: remarkOf,
});
