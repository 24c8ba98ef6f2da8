import { difference, type Change } from "../dataset";
import type { Dataset, FactValue, ProjectId, Subject } from "../domain";
import { alignEditions, type DocumentPair } from "./align-editions";

/** What one edition says otherwise than another. */
export type EditionChange =
  | {
      /** 追加 or 終了 of a project, with all that is said of it. */
      readonly kind: "projectAdded" | "projectEnded";
      readonly project: ProjectId;
      readonly name: string;
      readonly initiative: string;
      readonly facts: readonly Change[];
    }
  | { readonly kind: "renamed"; readonly before: string; readonly after: string }
  | {
      /** 移動 of a project from one initiative to another, by their names. */
      readonly kind: "projectMoved";
      readonly name: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: "fact"; readonly change: Change };

export interface EditionComparison {
  readonly documents: readonly DocumentPair[];
  readonly changes: readonly EditionChange[];
}

const projectOf = (subject: Subject): ProjectId | null =>
  "project" in subject ? subject.project : null;

const textIn = (value: FactValue): string => (typeof value === "string" ? value : "");

const textBefore = (change: Change): string =>
  change.kind === "added" ? "" : textIn(change.before);

const textAfter = (change: Change): string =>
  change.kind === "removed" ? "" : textIn(change.after);

/** Changes of projects that only one edition has, gathered by project. */
const gather = (
  changes: readonly Change[],
  kind: "added" | "removed",
): readonly EditionChange[] => {
  const textOf = kind === "added" ? textAfter : textBefore;
  const named = changes.filter((one) => one.kind === kind && one.subject.kind === "projectName");
  return named.flatMap((name): readonly EditionChange[] => {
    const project = projectOf(name.subject);
    if (project === null) return [];
    const own = changes.filter(
      (one) => one.kind === kind && projectOf(one.subject) === project && one !== name,
    );
    const initiative = own.find(({ subject }) => subject.kind === "projectInitiative");
    return [
      {
        kind: kind === "added" ? "projectAdded" : "projectEnded",
        project,
        name: textOf(name),
        initiative: initiative === undefined ? "" : textOf(initiative),
        facts: own.filter(({ subject }) => subject.kind !== "projectInitiative"),
      },
    ];
  });
};

const asEditionChange = (change: Change, names: ReadonlyMap<ProjectId, string>): EditionChange => {
  const { kind } = change.subject;
  if (change.kind !== "changed") return { kind: "fact", change };
  const [before, after] = [textBefore(change), textAfter(change)];
  if (kind === "projectName" || kind === "initiativeName")
    return { kind: "renamed", before, after };
  if (kind !== "projectInitiative") return { kind: "fact", change };
  const project = projectOf(change.subject) ?? "";
  return { kind: "projectMoved", name: names.get(project) ?? project, before, after };
};

/**
 * Compares two editions: the latest vision with the latest vision, list with list, agreement with agreement of one partner.
 * A project of another name that says the same otherwise is told as renamed; what is said of a project that only one edition
 * has stands with it.
 */
export const compareEditions = (before: Dataset, after: Dataset): EditionComparison => {
  const { aligned, documents } = alignEditions(before, after);
  const changes = difference(before, aligned);
  const gathered = [...gather(changes, "added"), ...gather(changes, "removed")];
  const gatheredProjects = new Set(
    gathered.flatMap((one) =>
      one.kind === "projectAdded" || one.kind === "projectEnded"
        ? [`${one.kind} ${one.project}`]
        : [],
    ),
  );
  const names = new Map(aligned.projects.map(({ id, name }) => [id, name]));
  const others = changes.filter(({ kind, subject }) => {
    const project = projectOf(subject);
    const word = kind === "added" ? "projectAdded" : "projectEnded";
    return kind === "changed" || !gatheredProjects.has(`${word} ${project ?? ""}`);
  });
  return {
    documents,
    changes: [...gathered, ...others.map((change) => asEditionChange(change, names))],
  };
};
