import {
  compareTotal,
  outcomes,
  stageIn,
  type Amount,
  type Budget,
  type BudgetYear,
  type Dataset,
  type TotalComparison,
} from "../../domain";
import { documentColumn, documentKey, projectColumn } from "./lookups";
import { writeTable, type Table } from "./table";

const required = { required: true };
const states = ["decided", "undecided", "blank", "unreadable"];
const stateWords = "decided は金額あり、undecided は未定、blank は空欄、unreadable は読めない文字";

const amountOf = (amount: Amount): number | null =>
  amount.kind === "decided" ? amount.thousandYen : null;

/** budgets.csv: a row per project and year. */
export const budgetsTable = ({ budgets }: Dataset): Table =>
  writeTable<{ readonly document: string; readonly budget: Budget; readonly year: BudgetYear }>({
    name: "budgets",
    title: "年度別の事業費(見込額)",
    description: "1行が1つの事業の1年度です。",
    rows: budgets.flatMap((budget) =>
      budget.years.map((year) => ({ document: budget.document, budget, year })),
    ),
    primaryKey: ["document_id", "project", "fiscal_year"],
    foreignKeys: [documentKey],
    columns: [
      documentColumn(({ document }) => document),
      projectColumn(({ budget }) => budget.printedName),
      {
        name: "fiscal_year",
        type: "integer",
        title: "年度(西暦)",
        description: "4月から翌年3月まで。2022 は令和4年度",
        constraints: required,
        value: ({ year }) => year.fiscalYear,
      },
      {
        name: "amount_thousand_yen",
        type: "integer",
        title: "事業費(千円)",
        description: "金額が決まっていない年度は空欄です。0 は0千円です。",
        constraints: { minimum: 0 },
        value: ({ year }) => amountOf(year.amount),
      },
      {
        name: "state",
        type: "string",
        title: "金額の状態",
        description: stateWords,
        constraints: { required: true, enum: states },
        value: ({ year }) => year.amount.kind,
      },
      {
        name: "stage",
        type: "string",
        title: "工程",
        value: ({ budget, year }) => stageIn(budget, year.fiscalYear)?.name ?? null,
      },
    ],
  });

/** totals.csv: 計 as printed against the years, a row per project. */
export const totalsTable = ({ budgets }: Dataset): Table =>
  writeTable<{
    readonly document: string;
    readonly budget: Budget;
    readonly comparison: TotalComparison;
  }>({
    name: "totals",
    title: "事業費の計",
    description: "1行が1つの事業です。計の記載と、年度別の事業費から計算した計を並べます。",
    rows: budgets.map((budget) => ({
      document: budget.document,
      budget,
      comparison: compareTotal(budget),
    })),
    primaryKey: ["document_id", "project"],
    foreignKeys: [documentKey],
    columns: [
      documentColumn(({ document }) => document),
      projectColumn(({ budget }) => budget.printedName),
      {
        name: "stated_total_thousand_yen",
        type: "integer",
        title: "計の記載(千円)",
        constraints: { minimum: 0 },
        value: ({ comparison }) => comparison.stated,
      },
      {
        name: "stated_state",
        type: "string",
        title: "計の記載の状態",
        description: stateWords,
        constraints: { required: true, enum: states },
        value: ({ budget }) => budget.statedTotal.kind,
      },
      {
        name: "computed_total_thousand_yen",
        type: "integer",
        title: "計の計算(千円)",
        description: "金額の決まっている年度の合計",
        constraints: { minimum: 0 },
        value: ({ comparison }) => comparison.computed,
      },
      {
        name: "difference_thousand_yen",
        type: "integer",
        title: "差(千円)",
        description: "計の記載から計の計算を引いた差",
        value: ({ comparison }) => comparison.difference,
      },
      {
        name: "outcome",
        type: "string",
        title: "判定",
        description:
          "match は一致、mismatch は不一致、undecidable は判定不能、notApplicable は対象外",
        constraints: { required: true, enum: outcomes },
        value: ({ comparison }) => comparison.outcome,
      },
    ],
  });
