import {
  formatAmount,
  type Amount,
  type Dataset,
  type DocumentId,
  type FiscalYear,
  type InitiativeId,
  type ListingKind,
  type MunicipalityId,
  type ProjectId,
} from "../domain";

/** What a change is about. */
export type Subject =
  | { readonly kind: "regionName" }
  | { readonly kind: "municipalityName"; readonly municipality: MunicipalityId }
  | { readonly kind: "initiativeName"; readonly initiative: InitiativeId }
  | { readonly kind: "projectName"; readonly project: ProjectId }
  | {
      /** Who takes part in a project, by one listing of a document. */
      readonly kind: "participation";
      readonly document: DocumentId;
      readonly listing: ListingKind;
      readonly project: ProjectId;
    }
  | {
      readonly kind: "budgetYear";
      readonly document: DocumentId;
      readonly project: ProjectId;
      readonly fiscalYear: FiscalYear;
    }
  | { readonly kind: "budgetTotal"; readonly document: DocumentId; readonly project: ProjectId }
  | {
      readonly kind: "kpiBaseline" | "kpiTarget";
      readonly document: DocumentId;
      readonly project: ProjectId;
      readonly indicator: string;
    }
  | {
      readonly kind: "annexContent" | "annexRoleA" | "annexRoleB";
      readonly document: DocumentId;
      readonly item: string;
    };

/** A text, an amount, or the municipalities that take part; `null`: not stated, or not settled. */
export type FactValue = string | Amount | readonly MunicipalityId[] | null;

/** One fact that two datasets state differently, or only one of them states. */
export type Change =
  | { readonly kind: "added"; readonly subject: Subject; readonly after: FactValue }
  | { readonly kind: "removed"; readonly subject: Subject; readonly before: FactValue }
  | {
      readonly kind: "changed";
      readonly subject: Subject;
      readonly before: FactValue;
      readonly after: FactValue;
    };

interface Fact {
  readonly subject: Subject;
  readonly value: FactValue;
}

const nameFacts = (dataset: Dataset): readonly Fact[] => [
  { subject: { kind: "regionName" }, value: dataset.region.name },
  ...dataset.municipalities.map(({ id, name }): Fact => ({
    subject: { kind: "municipalityName", municipality: id },
    value: name,
  })),
  ...dataset.initiatives.map(({ id, name }): Fact => ({
    subject: { kind: "initiativeName", initiative: id },
    value: name,
  })),
  ...dataset.projects.map(({ id, name }): Fact => ({
    subject: { kind: "projectName", project: id },
    value: name,
  })),
];

const participationFacts = ({ listings }: Dataset): readonly Fact[] =>
  listings.map(({ document, kind, project, participants }) => ({
    subject: { kind: "participation", document, listing: kind, project },
    value: participants,
  }));

const budgetFacts = ({ budgets }: Dataset): readonly Fact[] =>
  budgets.flatMap(({ document, project, years, statedTotal }): readonly Fact[] => [
    ...years.map(({ fiscalYear, amount }): Fact => ({
      subject: { kind: "budgetYear", document, project, fiscalYear },
      value: amount,
    })),
    { subject: { kind: "budgetTotal", document, project }, value: statedTotal },
  ]);

const kpiFacts = ({ kpis }: Dataset): readonly Fact[] =>
  kpis.flatMap(({ document, project, indicator, baseline, target }): readonly Fact[] => [
    { subject: { kind: "kpiBaseline", document, project, indicator }, value: baseline.raw },
    { subject: { kind: "kpiTarget", document, project, indicator }, value: target.raw },
  ]);

const annexFacts = ({ agreements }: Dataset): readonly Fact[] =>
  agreements.flatMap(({ document, annex }) =>
    annex.flatMap(({ name, content, roleA, roleB }): readonly Fact[] => {
      const item = name.value;
      return [
        { subject: { kind: "annexContent", document, item }, value: content?.value ?? null },
        { subject: { kind: "annexRoleA", document, item }, value: roleA?.value ?? null },
        { subject: { kind: "annexRoleB", document, item }, value: roleB?.value ?? null },
      ];
    }),
  );

const factsOf = (dataset: Dataset): ReadonlyMap<string, Fact> =>
  new Map(
    [nameFacts, participationFacts, budgetFacts, kpiFacts, annexFacts]
      .flatMap((facts) => facts(dataset))
      .map((fact) => [JSON.stringify(Object.values(fact.subject)), fact]),
  );

const isList = (value: FactValue): value is readonly MunicipalityId[] => Array.isArray(value);

/** Equal values have equal texts; the order of participants says nothing. */
const comparable = (value: FactValue): string => {
  if (value === null || typeof value === "string") return JSON.stringify(value);
  if (isList(value)) return JSON.stringify(value.toSorted());
  return `${value.kind} ${formatAmount(value)}`;
};

/**
 * What `after` says otherwise than `before`: names, participation, amounts (空欄 and 未定 are values of their own),
 * KPI and annex texts. In the order of `before`, then what only `after` has. Sources and pages are not compared.
 */
export const difference = (before: Dataset, after: Dataset): readonly Change[] => {
  const earlier = factsOf(before);
  const later = factsOf(after);
  const kept = Array.from(earlier).flatMap(([key, { subject, value }]): readonly Change[] => {
    const fact = later.get(key);
    if (fact === undefined) return [{ kind: "removed", subject, before: value }];
    return comparable(value) === comparable(fact.value)
      ? []
      : [{ kind: "changed", subject, before: value, after: fact.value }];
  });
  const added = Array.from(later).flatMap(([key, { subject, value }]): readonly Change[] =>
    earlier.has(key) ? [] : [{ kind: "added", subject, after: value }],
  );
  return [...kept, ...added];
};
