import {
  groupBy,
  normalizeText,
  type ExtractedDocument,
  type Initiative,
  type InitiativeId,
  type Pillar,
  type PillarId,
  type Project,
  type ProjectId,
} from "../../domain";
import { blend } from "./blend";
import { pillarsFrom } from "./pillars";
import type { ListedRow } from "./rows";
import type { Settler } from "./settle";

/** Pillars, initiatives and projects of the region, each once, in the order of the documents. */
export interface Outline {
  readonly pillars: readonly Pillar[];
  readonly initiatives: readonly Initiative[];
  readonly projects: readonly Project[];
}

/** Where a document names no initiative at all. */
const unnamedInitiative = "（連携取組の記載なし）";

interface Draft {
  readonly project: ProjectId;
  readonly name: string;
  readonly initiative: InitiativeId;
  readonly initiativeName: string;
  readonly row: ListedRow;
}

const toDraft = (row: ListedRow): Draft => {
  const initiativeName = row.initiative?.value ?? unnamedInitiative;
  return {
    project: normalizeText(row.project.value),
    name: row.project.value,
    initiative: normalizeText(initiativeName),
    initiativeName,
    row,
  };
};

const pillarOf = (
  drafts: readonly Draft[],
  pillars: readonly Pillar[],
  byName: ReadonlyMap<string, PillarId>,
): PillarId => {
  const direct = drafts.flatMap(({ row }) => byName.get(normalizeText(row.pillarName ?? "")) ?? []);
  const byNumber = drafts.flatMap(
    ({ row }) => pillars.find(({ number }) => number === row.pillarNumber)?.id ?? [],
  );
  return direct[0] ?? byNumber[0] ?? pillars.at(-1)?.id ?? "1";
};

/** Builds the outline. `rows` come document by document, the document that says it best first. */
export const buildOutline = (
  rows: readonly ListedRow[],
  documents: readonly ExtractedDocument[],
  settler: Settler,
): Outline => {
  const lists = [
    ...groupBy(rows.map(toDraft), ({ row }) => `${row.document.id} ${row.kind}`).values(),
  ];
  const found = pillarsFrom(rows, documents);
  const pillars =
    found.length > 0 || rows.length === 0 ? found : [{ id: "1", number: 1, name: "役割1" }];
  const byName = new Map(pillars.map(({ id, name }) => [normalizeText(name), id]));
  const projects = blend(lists, ({ project }) => project);
  const byInitiative = groupBy(lists.flat(), ({ initiative }) => initiative);
  const texts = documents
    .flatMap(({ facts }) => (facts.kind === "vision" ? facts.initiatives : []))
    .flatMap(({ name, text }) => {
      const settled = text === null ? null : settler.settle(text);
      return settled === null ? [] : [[normalizeText(name.value), settled] as const];
    });
  // The newest vision comes first, and what it says holds.
  const textOf = new Map(texts.toReversed());
  const initiatives = [...new Map(projects.map((draft) => [draft.initiative, draft])).values()].map(
    ({ initiative, initiativeName }) => ({
      id: initiative,
      pillar: pillarOf(byInitiative.get(initiative) ?? [], pillars, byName),
      name: initiativeName,
      text: textOf.get(initiative) ?? null,
    }),
  );
  const rankOf = new Map(pillars.map(({ id }, index) => [id, index]));
  const ordered = initiatives.toSorted(
    (left, right) => (rankOf.get(left.pillar) ?? 0) - (rankOf.get(right.pillar) ?? 0),
  );
  const position = new Map(ordered.map(({ id }, index) => [id, index]));
  return {
    pillars,
    initiatives: ordered,
    projects: projects
      .toSorted(
        (left, right) =>
          (position.get(left.initiative) ?? 0) - (position.get(right.initiative) ?? 0),
      )
      .map(({ project, name, initiative }) => ({ id: project, name, initiative })),
  };
};
