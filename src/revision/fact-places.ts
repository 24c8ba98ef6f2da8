import { subjectKey } from "../dataset";
import {
  isAmountFact,
  isParticipationFact,
  type Amount,
  type Dataset,
  type FactValue,
  type KpiValue,
  type RevisableSubject,
  type Source,
  type SourcedText,
} from "../domain";
import { readKpiValue } from "../extract";

/** A new value of a fact, and the line that says it. */
export interface RevisedFact {
  readonly value: FactValue;
  readonly source: Source;
}

/** New values by `subjectKey`. */
export type RevisedFacts = ReadonlyMap<string, RevisedFact>;

const notOf = (subject: RevisableSubject, value: FactValue): Error =>
  new Error(`${subject.kind} cannot be ${JSON.stringify(value)}`);

/** Whether a value is of the kind that a fact has. */
export const fitsFact = ({ kind }: RevisableSubject, value: FactValue): boolean => {
  switch (kind) {
    case "participation":
      return value === null || isParticipationFact(value);
    case "budgetYear":
    case "budgetTotal":
      return isAmountFact(value);
    case "kpiBaseline":
    case "kpiTarget":
      return typeof value === "string";
    case "annexContent":
    case "annexRoleA":
    case "annexRoleB":
      return value === null || typeof value === "string";
  }
};

const amountOf = (subject: RevisableSubject, { value }: RevisedFact): Amount => {
  if (!isAmountFact(value)) throw notOf(subject, value);
  return value;
};

const textOf = (subject: RevisableSubject, { value, source }: RevisedFact): SourcedText | null => {
  if (value === null) return null;
  if (typeof value !== "string") throw notOf(subject, value);
  return { value, source };
};

const kpiValueOf = (subject: RevisableSubject, { value }: RevisedFact): KpiValue => {
  if (typeof value !== "string") throw notOf(subject, value);
  return readKpiValue(value);
};

/** Puts new values in place of the facts of a dataset; each throws where its value is of another kind ({@link fitsFact}). */
export const withFacts = (dataset: Dataset, facts: RevisedFacts): Dataset => {
  if (facts.size === 0) return dataset;
  const factAt = (subject: RevisableSubject): RevisedFact | undefined =>
    facts.get(subjectKey(subject));

  const listings = dataset.listings.map((listing) => {
    const { document, kind, project } = listing;
    const subject = { kind: "participation", document, listing: kind, project } as const;
    const fact = factAt(subject);
    if (fact === undefined) return listing;
    if (fact.value !== null && !isParticipationFact(fact.value)) throw notOf(subject, fact.value);
    const named = new Set(fact.value);
    const participants =
      fact.value === null ? null : dataset.region.partners.filter((id) => named.has(id));
    return {
      ...listing,
      participants,
      namesAllPartners: false,
      participantsSource: fact.source,
    };
  });

  const budgets = dataset.budgets.map((budget) => {
    const { document, project } = budget;
    const years = budget.years.map((year) => {
      const subject = {
        kind: "budgetYear",
        document,
        project,
        fiscalYear: year.fiscalYear,
      } as const;
      const fact = factAt(subject);
      return fact === undefined
        ? year
        : { ...year, amount: amountOf(subject, fact), source: fact.source };
    });
    const subject = { kind: "budgetTotal", document, project } as const;
    const total = factAt(subject);
    return {
      ...budget,
      years,
      ...(total && {
        statedTotal: amountOf(subject, total),
        statedTotalSource: total.source,
      }),
    };
  });

  const kpis = dataset.kpis.map((kpi) => {
    const { document, project, indicator } = kpi;
    const baseline = { kind: "kpiBaseline", document, project, indicator } as const;
    const target = { kind: "kpiTarget", document, project, indicator } as const;
    const [first, second] = [factAt(baseline), factAt(target)];
    if (first === undefined && second === undefined) return kpi;
    return {
      ...kpi,
      ...(first && { baseline: kpiValueOf(baseline, first) }),
      ...(second && { target: kpiValueOf(target, second) }),
      source: (second ?? first)?.source ?? kpi.source,
    };
  });

  const agreements = dataset.agreements.map((agreement) => ({
    ...agreement,
    annex: agreement.annex.map((item) => {
      const { document } = agreement;
      const revised = (
        [
          ["content", "annexContent"],
          ["roleA", "annexRoleA"],
          ["roleB", "annexRoleB"],
        ] as const
      ).flatMap(([part, kind]) => {
        const subject = { kind, document, item: item.name.value };
        const fact = factAt(subject);
        return fact === undefined ? [] : [[part, textOf(subject, fact)] as const];
      });
      return revised.length === 0 ? item : { ...item, ...Object.fromEntries(revised) };
    }),
  }));

  return { ...dataset, listings, budgets, kpis, agreements };
};
