import { factsOf, isSameFact } from "../dataset";
import {
  compareDates,
  isAmountFact,
  type Dataset,
  type DocumentId,
  type FactValue,
  type MunicipalityId,
  type ProjectId,
  type SourceDocument,
} from "../domain";

/** A document of one edition, and the one that stands for it in the other. */
export interface DocumentPair {
  /** 乙, of an agreement. */
  readonly partner: MunicipalityId | null;
  readonly before: SourceDocument | null;
  readonly after: SourceDocument | null;
}

/** 乙 of an agreement. */
const partnerOf = ({ agreements }: Dataset, { id }: SourceDocument): MunicipalityId | null =>
  agreements.find(({ document }) => document === id)?.partyB ?? null;

/** What a document is of: an agreement with one partner, the vision, the list of a year. */
const seriesOf = (dataset: Dataset, document: SourceDocument): string =>
  `${document.kind} ${partnerOf(dataset, document) ?? ""}`;

/** The latest document of every series. */
const latestOf = (dataset: Dataset): ReadonlyMap<string, SourceDocument> => {
  const latest = new Map<string, SourceDocument>();
  for (const document of dataset.documents) {
    const series = seriesOf(dataset, document);
    const other = latest.get(series);
    if (other === undefined || compareDates(other.date, document.date) <= 0) {
      latest.set(series, document);
    }
  }
  return latest;
};

/** The documents of two editions side by side: the latest of each series stand for each other. */
const pairDocuments = (before: Dataset, after: Dataset): readonly DocumentPair[] => {
  const [earlier, later] = [latestOf(before), latestOf(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].map((series) => {
    const [old = null, now = null] = [earlier.get(series), later.get(series)];
    const partner =
      (now === null ? null : partnerOf(after, now)) ??
      (old === null ? null : partnerOf(before, old));
    return { partner, before: old, after: now };
  });
};

/** Every fact of a project but its name, without what says nothing. */
const traitsOf = (dataset: Dataset): ReadonlyMap<ProjectId, ReadonlyMap<string, FactValue>> => {
  const traits = new Map<ProjectId, Map<string, FactValue>>();
  for (const { subject, value } of factsOf(dataset)) {
    if (!("project" in subject) || subject.kind === "projectName") continue;
    const { project, ...trait } = subject;
    const own = traits.get(project) ?? new Map<string, FactValue>();
    traits.set(project, own);
    own.set(JSON.stringify(trait), value);
  }
  return traits;
};

const areAlike = (
  one: ReadonlyMap<string, FactValue>,
  other: ReadonlyMap<string, FactValue>,
): boolean =>
  one.size === other.size &&
  [...one.values()].some((value) => isAmountFact(value) && value.kind === "decided") &&
  [...one].every(([trait, value]) => {
    const same = other.get(trait);
    return same !== undefined && isSameFact(same, value);
  });

/**
 * Projects that only one edition has and that say the same but for their name: with amounts in common, and none else like
 * them. By the id of the later edition.
 */
const findRenamed = (before: Dataset, after: Dataset): ReadonlyMap<ProjectId, ProjectId> => {
  const idsOf = ({ projects }: Dataset): ReadonlySet<ProjectId> =>
    new Set(projects.map(({ id }) => id));
  const [earlier, later] = [idsOf(before), idsOf(after)];
  const [earlierTraits, laterTraits] = [traitsOf(before), traitsOf(after)];
  const none: ReadonlyMap<string, FactValue> = new Map();
  const gone = [...earlier].filter((id) => !later.has(id));
  const come = [...later].filter((id) => !earlier.has(id));
  const alike = (old: ProjectId, now: ProjectId): boolean =>
    areAlike(earlierTraits.get(old) ?? none, laterTraits.get(now) ?? none);
  return new Map(
    come.flatMap((now) => {
      const [only, ...others] = gone.filter((old) => alike(old, now));
      const isOnly = only !== undefined && others.length === 0;
      return isOnly && come.filter((one) => alike(only, one)).length === 1 ? [[now, only]] : [];
    }),
  );
};

const withDocuments = (dataset: Dataset, ids: ReadonlyMap<DocumentId, DocumentId>): Dataset => {
  const renamed = <Item extends { readonly document: DocumentId }>(item: Item): Item => ({
    ...item,
    document: ids.get(item.document) ?? item.document,
  });
  return {
    ...dataset,
    listings: dataset.listings.map(renamed),
    budgets: dataset.budgets.map(renamed),
    kpis: dataset.kpis.map(renamed),
    agreements: dataset.agreements.map(renamed),
  };
};

const withProjects = (dataset: Dataset, ids: ReadonlyMap<ProjectId, ProjectId>): Dataset => {
  const renamed = <Item extends { readonly project: ProjectId }>(item: Item): Item => ({
    ...item,
    project: ids.get(item.project) ?? item.project,
  });
  return {
    ...dataset,
    projects: dataset.projects.map((one) => ({ ...one, id: ids.get(one.id) ?? one.id })),
    listings: dataset.listings.map(renamed),
    budgets: dataset.budgets.map(renamed),
    kpis: dataset.kpis.map(renamed),
  };
};

/** The later of two editions under the ids of the earlier one, as far as documents and renamed projects stand for each other. */
export const alignEditions = (
  before: Dataset,
  after: Dataset,
): { readonly aligned: Dataset; readonly documents: readonly DocumentPair[] } => {
  const documents = pairDocuments(before, after);
  const ids = new Map(
    documents.flatMap((pair) =>
      pair.before === null || pair.after === null ? [] : [[pair.after.id, pair.before.id]],
    ),
  );
  const sameDocuments = withDocuments(after, ids);
  const aligned = withProjects(sameDocuments, findRenamed(before, sameDocuments));
  return { aligned, documents };
};
