import {
  isParticipationFact,
  normalizeText,
  type Dataset,
  type FactValue,
  type MunicipalityId,
  type Place,
  type RevisableSubject,
} from "../domain";

const municipalitiesIn = (value: FactValue): readonly MunicipalityId[] =>
  isParticipationFact(value) ? value : [];

/** Those that only one of two values names. */
const differing = (before: FactValue, after: FactValue): readonly MunicipalityId[] => {
  const [earlier, later] = [municipalitiesIn(before), municipalitiesIn(after)];
  return [
    ...earlier.filter((id) => !later.includes(id)),
    ...later.filter((id) => !earlier.includes(id)),
  ];
};

const annexParts = { annexContent: "content", annexRoleA: "roleA", annexRoleB: "roleB" } as const;

/** The place of a changed fact, by which the plan knows its cell; `null` where no sheet draws it. */
export const placeOfChange = (
  { agreements, initiatives }: Pick<Dataset, "agreements" | "initiatives">,
  subject: RevisableSubject,
  before: FactValue,
  after: FactValue,
): Place | null => {
  switch (subject.kind) {
    case "participation":
      return {
        kind: "participation",
        project: subject.project,
        municipalities: differing(before, after),
        part: subject.listing === "status-list" ? "statusList" : "participation",
      };
    case "budgetYear":
      return { kind: "budgetYear", project: subject.project, fiscalYear: subject.fiscalYear };
    case "budgetTotal":
      return { kind: "budgetTotal", project: subject.project };
    case "kpiBaseline":
    case "kpiTarget":
      return {
        kind: "kpi",
        project: subject.project,
        indicator: subject.indicator,
        part: subject.kind === "kpiBaseline" ? "baseline" : "target",
      };
    case "annexContent":
    case "annexRoleA":
    case "annexRoleB": {
      const agreement = agreements.find(({ document }) => document === subject.document);
      if (agreement === undefined) return null;
      const name = normalizeText(subject.item);
      const known = initiatives.find((one) => normalizeText(one.name) === name);
      return {
        kind: "annexItem",
        municipality: agreement.partyB,
        initiative: known?.id ?? subject.item,
        part: annexParts[subject.kind],
      };
    }
  }
};
