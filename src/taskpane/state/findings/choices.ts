import type { Dataset, Finding, RuleResult } from "../../../domain";
import { indexBy } from "../../../domain";
import { municipalitiesOf, subjectOf, type Subject } from "./subject";

/** One entry of a filter, with the number of findings it leads to. */
export interface Choice<Value> {
  readonly value: Value;
  readonly name: string;
  readonly count: number;
}

/** What the findings of a report can be narrowed to: nothing that would lead to an empty list. */
interface Choices {
  readonly rules: readonly Choice<string>[];
  readonly projects: readonly Choice<Subject>[];
  readonly initiatives: readonly Choice<Subject>[];
  readonly municipalities: readonly Choice<string>[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** In the order of the dataset; what it does not define stands at the end under its own id. */
const countedNames = (all: readonly Named[], ids: readonly string[]): readonly Choice<string>[] => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const known = indexBy(all, ({ id }) => id);
  const unknown = [...counts.keys()].filter((id) => !known.has(id)).map((id) => ({ id, name: id }));
  return [...all, ...unknown].flatMap(({ id, name }) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ value: id, name, count }];
  });
};

const subjectChoices = (
  kind: Subject["kind"],
  all: readonly Named[],
  findings: readonly Finding[],
): readonly Choice<Subject>[] => {
  const ids = findings.flatMap(({ at }) => {
    const subject = subjectOf(at);
    return subject?.kind === kind ? [subject.id] : [];
  });
  return countedNames(all, ids).map(({ value, ...choice }) => ({
    ...choice,
    value: { kind, id: value },
  }));
};

export const choicesOf = (dataset: Dataset, results: readonly RuleResult[]): Choices => {
  const findings = results.flatMap((result) => result.findings);
  return {
    rules: results
      .filter((result) => result.findings.length > 0)
      .map(({ rule, title, findings: own }) => ({ value: rule, name: title, count: own.length })),
    projects: subjectChoices("project", dataset.projects, findings),
    initiatives: subjectChoices("initiative", dataset.initiatives, findings),
    municipalities: countedNames(
      dataset.municipalities,
      findings.flatMap(({ at }) => municipalitiesOf(dataset, at)),
    ),
  };
};
