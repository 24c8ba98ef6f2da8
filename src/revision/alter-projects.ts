import {
  latestDocument,
  normalizeText,
  type Alteration,
  type Budget,
  type Dataset,
  type DocumentId,
  type Initiative,
  type InitiativeId,
  type Listing,
  type Project,
  type ProjectId,
  type Source,
} from "../domain";

/** A change of a project or an initiative. */
export type StructuralAlteration = Exclude<Alteration, { readonly kind: "fact" }>;

/** The dataset after a change; `null` where what it says of before is not what is there. */
type Altered = Dataset | null;

const latestVision = (dataset: Dataset): DocumentId | null =>
  latestDocument(dataset, "vision")?.id ?? null;

/** Puts an item behind the last of those that are alike, or at the end. */
const insertBehind = <Item>(
  items: readonly Item[],
  item: Item,
  isAlike: (other: Item) => boolean,
): readonly Item[] => {
  const last = items.findLastIndex(isAlike);
  const at = last < 0 ? items.length : last + 1;
  return [...items.slice(0, at), item, ...items.slice(at)];
};

/** The initiatives of the dataset in its order, for what comes behind the projects of the ones before. */
const orderOf = ({ initiatives }: Dataset): ReadonlyMap<InitiativeId, number> =>
  new Map(initiatives.map(({ id }, index) => [id, index]));

/** Puts a project behind the others of its initiative, or where the initiative has its place. */
const withProject = (dataset: Dataset, project: Project): readonly Project[] => {
  const order = orderOf(dataset);
  const own = order.get(project.initiative) ?? order.size;
  return insertBehind(
    dataset.projects,
    project,
    ({ initiative }) => (order.get(initiative) ?? order.size) <= own,
  );
};

const withListing = (dataset: Dataset, listing: Listing): readonly Listing[] =>
  insertBehind(
    dataset.listings,
    listing,
    ({ document, kind, initiative }) =>
      document === listing.document && kind === listing.kind && initiative === listing.initiative,
  );

const addProject = (
  dataset: Dataset,
  { name, initiative: initiativeId }: Extract<StructuralAlteration, { kind: "projectAdded" }>,
  source: Source,
): Altered => {
  const id = normalizeText(name);
  const initiative = dataset.initiatives.find((one) => one.id === initiativeId);
  const isTaken = dataset.projects.some((project) => project.id === id);
  if (id === "" || initiative === undefined || isTaken) return null;
  const project: Project = { id, name, initiative: initiativeId };
  const document = latestVision(dataset);
  const projects = withProject(dataset, project);
  if (document === null) return { ...dataset, projects };
  const listing: Listing = {
    document,
    kind: "vision-matrix",
    project: id,
    printedName: name,
    printedInitiative: initiative.name,
    initiative: initiativeId,
    page: null,
    participants: [],
    namesAllPartners: false,
    source,
    participantsSource: source,
  };
  const budget: Budget = {
    document,
    project: id,
    printedName: name,
    years: dataset.fiscalYears.map((fiscalYear) => ({
      fiscalYear,
      amount: { kind: "blank" },
      source,
    })),
    stages: [],
    statedTotal: { kind: "blank" },
    statedTotalSource: source,
  };
  return {
    ...dataset,
    projects,
    listings: withListing(dataset, listing),
    budgets: [...dataset.budgets, budget],
  };
};

const endProject = (
  dataset: Dataset,
  { project, name }: Extract<StructuralAlteration, { kind: "projectEnded" }>,
): Altered => {
  if (dataset.projects.find(({ id }) => id === project)?.name !== name) return null;
  const isOther = (item: { readonly project: ProjectId }): boolean => item.project !== project;
  return {
    ...dataset,
    projects: dataset.projects.filter(({ id }) => id !== project),
    listings: dataset.listings.filter(isOther),
    projectSheets: dataset.projectSheets.filter(isOther),
    budgets: dataset.budgets.filter(isOther),
    kpis: dataset.kpis.filter(isOther),
    crossRegionProjects: dataset.crossRegionProjects.filter(isOther),
  };
};

const renameProject = (
  dataset: Dataset,
  { project, before, after }: Extract<StructuralAlteration, { kind: "projectRenamed" }>,
  source: Source,
): Altered => {
  if (dataset.projects.find(({ id }) => id === project)?.name !== before) return null;
  const vision = latestVision(dataset);
  const isOwn = (item: { readonly project: ProjectId; readonly document: DocumentId }): boolean =>
    item.project === project && item.document === vision;
  return {
    ...dataset,
    projects: dataset.projects.map((one) => (one.id === project ? { ...one, name: after } : one)),
    listings: dataset.listings.map((one) =>
      isOwn(one) ? { ...one, printedName: after, source } : one,
    ),
    projectSheets: dataset.projectSheets.map((one) =>
      isOwn(one) ? { ...one, printedName: after } : one,
    ),
    budgets: dataset.budgets.map((one) => (isOwn(one) ? { ...one, printedName: after } : one)),
    kpis: dataset.kpis.map((one) => (isOwn(one) ? { ...one, printedProject: after } : one)),
  };
};

const moveProject = (
  dataset: Dataset,
  { project, before, after }: Extract<StructuralAlteration, { kind: "projectMoved" }>,
  source: Source,
): Altered => {
  const found = dataset.projects.find(({ id }) => id === project);
  const initiative = dataset.initiatives.find(({ id }) => id === after);
  if (found?.initiative !== before || initiative === undefined) return null;
  const vision = latestVision(dataset);
  const projects = dataset.projects.filter(({ id }) => id !== project);
  return {
    ...dataset,
    projects: withProject({ ...dataset, projects }, { ...found, initiative: after }),
    listings: dataset.listings.map((one) =>
      one.project === project && one.document === vision
        ? { ...one, initiative: after, printedInitiative: initiative.name, source }
        : one,
    ),
  };
};

const renameInitiative = (
  dataset: Dataset,
  { initiative, before, after }: Extract<StructuralAlteration, { kind: "initiativeRenamed" }>,
  source: Source,
): Altered => {
  if (dataset.initiatives.find(({ id }) => id === initiative)?.name !== before) return null;
  const vision = latestVision(dataset);
  const renamed = (one: Initiative): Initiative =>
    one.id === initiative ? { ...one, name: after } : one;
  return {
    ...dataset,
    initiatives: dataset.initiatives.map(renamed),
    listings: dataset.listings.map((one) =>
      one.initiative === initiative && one.document === vision
        ? { ...one, printedInitiative: after, source }
        : one,
    ),
  };
};

/** Carries out a change of a project or an initiative; `source` is the line that says it. `null` where it does not fit. */
export const alterProjects = (
  dataset: Dataset,
  alteration: StructuralAlteration,
  source: Source,
): Altered => {
  switch (alteration.kind) {
    case "projectAdded":
      return addProject(dataset, alteration, source);
    case "projectEnded":
      return endProject(dataset, alteration);
    case "projectRenamed":
      return renameProject(dataset, alteration, source);
    case "projectMoved":
      return moveProject(dataset, alteration, source);
    case "initiativeRenamed":
      return renameInitiative(dataset, alteration, source);
  }
};
