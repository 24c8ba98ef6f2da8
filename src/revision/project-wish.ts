import {
  normalizeText,
  type Alteration,
  type Dataset,
  type Initiative,
  type Project,
} from "../domain";

/** What is to become of projects, by the names that people give. */
export type ProjectWish =
  | { readonly kind: "add"; readonly name: string; readonly initiative: string }
  | { readonly kind: "end"; readonly name: string }
  | { readonly kind: "rename"; readonly name: string; readonly to: string }
  | { readonly kind: "move"; readonly name: string; readonly initiative: string }
  | { readonly kind: "merge"; readonly names: readonly string[]; readonly to: string }
  | { readonly kind: "split"; readonly name: string; readonly to: readonly string[] };

/** The changes that carry a wish out, or why there are none. */
export type WishedAlterations =
  | { readonly ok: true; readonly alterations: readonly Alteration[] }
  | {
      readonly ok: false;
      /** `unknown`: nothing bears the name. `taken`: a project bears it already. `same`: nothing would change. */
      readonly reason: "unknown" | "taken" | "same";
      readonly what: "project" | "initiative";
      readonly name: string;
    };

type Failure = Extract<WishedAlterations, { ok: false }>;

const isFailure = (value: object): value is Failure => "reason" in value;

const named = <Item extends { readonly name: string }>(
  items: readonly Item[],
  name: string,
  what: Failure["what"],
): Item | Failure =>
  items.find((item) => normalizeText(item.name) === normalizeText(name)) ?? {
    ok: false,
    reason: "unknown",
    what,
    name,
  };

const addition = (
  { projects }: Dataset,
  name: string,
  { id: initiative }: Pick<Initiative, "id">,
  from: readonly Project[],
): Alteration | Failure =>
  projects.some((one) => normalizeText(one.name) === normalizeText(name))
    ? { ok: false, reason: "taken", what: "project", name }
    : { kind: "projectAdded", name, initiative, from: from.map(({ id }) => id) };

const ending = ({ id: project, name }: Project): Alteration => ({
  kind: "projectEnded",
  project,
  name,
});

const all = (parts: readonly (Alteration | Failure)[]): WishedAlterations => {
  const failure = parts.find(isFailure);
  return (
    failure ?? { ok: true, alterations: parts.flatMap((part) => (isFailure(part) ? [] : [part])) }
  );
};

/** 終了 of some projects and 追加 of others that continue them, in the initiative of the first. */
const replacement = (
  dataset: Dataset,
  names: readonly string[],
  to: readonly string[],
): WishedAlterations => {
  const found = names.map((name) => named(dataset.projects, name, "project"));
  const failure = found.find(isFailure);
  if (failure !== undefined) return failure;
  const from = found.flatMap((one) => (isFailure(one) ? [] : [one]));
  const initiative = { id: from[0]?.initiative ?? "" };
  const rest = {
    ...dataset,
    projects: dataset.projects.filter((project) => !from.includes(project)),
  };
  return all([...from.map(ending), ...to.map((name) => addition(rest, name, initiative, from))]);
};

/** The changes that carry a wish out in a dataset, which is the edition with the revision so far. */
export const alterationsFor = (dataset: Dataset, wish: ProjectWish): WishedAlterations => {
  switch (wish.kind) {
    case "add": {
      const initiative = named(dataset.initiatives, wish.initiative, "initiative");
      return isFailure(initiative)
        ? initiative
        : all([addition(dataset, wish.name, initiative, [])]);
    }
    case "end": {
      const project = named(dataset.projects, wish.name, "project");
      return isFailure(project) ? project : all([ending(project)]);
    }
    case "rename": {
      const project = named(dataset.projects, wish.name, "project");
      if (isFailure(project)) return project;
      const other = dataset.projects.find(
        (one) => normalizeText(one.name) === normalizeText(wish.to),
      );
      if (other !== undefined && other !== project)
        return { ok: false, reason: "taken", what: "project", name: wish.to };
      if (project.name === wish.to)
        return { ok: false, reason: "same", what: "project", name: wish.to };
      const { id, name: before } = project;
      return all([{ kind: "projectRenamed", project: id, before, after: wish.to }]);
    }
    case "move": {
      const project = named(dataset.projects, wish.name, "project");
      if (isFailure(project)) return project;
      const initiative = named(dataset.initiatives, wish.initiative, "initiative");
      if (isFailure(initiative)) return initiative;
      if (initiative.id === project.initiative)
        return { ok: false, reason: "same", what: "initiative", name: wish.initiative };
      const { id, initiative: before } = project;
      return all([{ kind: "projectMoved", project: id, before, after: initiative.id }]);
    }
    case "merge":
      return replacement(dataset, wish.names, [wish.to]);
    case "split":
      return replacement(dataset, [wish.name], wish.to);
  }
};
