import {
  formatAmount,
  formatFiscalYearShort,
  isParticipationFact,
  type Budget,
  type Dataset,
  type FactValue,
  type Subject,
} from "../domain";

/** One fact of a dataset. */
export interface Fact {
  readonly subject: Subject;
  readonly value: FactValue;
}

const projectInitiatives = ({ projects, initiatives }: Dataset): readonly Fact[] => {
  const names = new Map(initiatives.map(({ id, name }) => [id, name]));
  return projects.map(({ id, initiative }) => ({
    subject: { kind: "projectInitiative", project: id },
    value: names.get(initiative) ?? initiative,
  }));
};

const stagesText = ({ stages }: Budget): string =>
  stages
    .map(({ name, firstYear, lastYear }) => {
      const [first, last] = [firstYear, lastYear].map(formatFiscalYearShort);
      return `${name}（${first === last ? (first ?? "") : `${first ?? ""}～${last ?? ""}`}）`;
    })
    .join("、");

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
  ...projectInitiatives(dataset),
];

const participationFacts = ({ listings }: Dataset): readonly Fact[] =>
  listings.map(({ document, kind, project, participants }) => ({
    subject: { kind: "participation", document, listing: kind, project },
    value: participants,
  }));

const budgetFacts = ({ budgets }: Dataset): readonly Fact[] =>
  budgets.flatMap((budget): readonly Fact[] => {
    const { document, project, years, statedTotal } = budget;
    return [
      ...years.map(({ fiscalYear, amount }): Fact => ({
        subject: { kind: "budgetYear", document, project, fiscalYear },
        value: amount,
      })),
      { subject: { kind: "budgetTotal", document, project }, value: statedTotal },
      { subject: { kind: "stages", document, project }, value: stagesText(budget) },
    ];
  });

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

/** One text for each subject. */
export const subjectKey = (subject: Subject): string =>
  JSON.stringify(Object.entries(subject).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** Everything that a dataset states, in its order; what a document states twice stands there twice. */
export const factsOf = (dataset: Dataset): readonly Fact[] =>
  [nameFacts, participationFacts, budgetFacts, kpiFacts, annexFacts].flatMap((facts) =>
    facts(dataset),
  );

/** The facts of a dataset by {@link subjectKey}; of what is stated twice, the last. */
export const statedFacts = (dataset: Dataset): ReadonlyMap<string, Fact> =>
  new Map(factsOf(dataset).map((fact) => [subjectKey(fact.subject), fact]));

/** Equal values have equal texts; the order of participants says nothing. */
const comparable = (value: FactValue): string => {
  if (value === null || typeof value === "string") return JSON.stringify(value);
  if (isParticipationFact(value)) return JSON.stringify(value.toSorted());
  return `${value.kind} ${formatAmount(value)}`;
};

/** Whether two values say the same. */
export const isSameFact = (left: FactValue, right: FactValue): boolean =>
  comparable(left) === comparable(right);
