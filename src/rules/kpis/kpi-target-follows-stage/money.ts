import type { Budget, FiscalYear, Kpi } from "../../../domain";
import type { Comparison } from "../../rule";
import type { StageArgs, StageReason } from "./messages";

/** Goals in words after which a work is done. */
const completion = /完了|完工|完成|竣工|しゅん工|稼働|開館|開校|開設|供用開始/u;

const lastYearOf = ({ target }: Kpi): FiscalYear | null => target.period?.lastYear ?? null;

/** Amounts of the years after a work is done; nothing for a target that is no completion. */
export const compareMoney = (
  kpi: Kpi,
  budget: Budget | undefined,
  others: readonly Kpi[],
): readonly Comparison<StageArgs, StageReason>[] => {
  const { target, source, project } = kpi;
  const done = lastYearOf(kpi);
  if (target.state === null || !completion.test(target.state) || done === null) return [];
  if (budget === undefined) {
    return [{ outcome: "notApplicable", reason: { kind: "noBudget" }, sources: [source] }];
  }
  const longer = others.find((other) => (lastYearOf(other) ?? done) > done);
  if (longer !== undefined) {
    const reason = { kind: "goesOn", kpi, longer } as const;
    return [{ outcome: "notApplicable", reason, sources: [source, longer.source] }];
  }
  const after = budget.years.filter(({ fiscalYear }) => fiscalYear > done);
  const paid = after.filter(({ amount }) => amount.kind === "decided" && amount.thousandYen > 0);
  const open = after.filter(
    ({ amount: { kind } }) => kind === "undecided" || kind === "unreadable",
  );
  const [first] = paid;
  if (first !== undefined) {
    return [
      {
        outcome: "mismatch",
        at: { kind: "budgetYear", project, fiscalYear: first.fiscalYear },
        args: { kind: "moneyAfterwards", kpi, paid },
        stated: target.raw,
        computed: paid.reduce(
          (sum, { amount }) => sum + (amount.kind === "decided" ? amount.thousandYen : 0),
          0,
        ),
        values: [
          target.raw,
          ...paid.map(({ fiscalYear, amount }) => [
            fiscalYear,
            amount.kind === "decided" ? amount.thousandYen : null,
          ]),
        ],
        sources: [source, ...paid.map((year) => year.source)],
      },
    ];
  }
  if (open.length === 0) return [{ outcome: "match" }];
  const reason = {
    kind: "moneyOpen",
    kpi,
    years: open.map(({ fiscalYear }) => fiscalYear),
  } as const;
  return [
    { outcome: "undecidable", reason, sources: [source, ...open.map((year) => year.source)] },
  ];
};
