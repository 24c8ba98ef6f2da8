import type { Dataset } from "../domain";
import { faultAt, isRecord, type Fault, type Path } from "./load-fault";

/*
 * References are checked on the raw value, so that one wrong type elsewhere does not hide them. A property's
 * name says what it refers to; only strings are looked up (`roles.partners` and a decision's `document` are records).
 * A 圏域間連携事業 may name a project that no list has: that is for a rule to find, not a fault of the file.
 */

type Referred = "documents" | "municipalities" | "pillars" | "initiatives" | "projects";

const words: Readonly<Record<Referred, string>> = {
  documents: "資料",
  municipalities: "市区町村",
  pillars: "役割",
  initiatives: "連携取組",
  projects: "事業",
};

const referredBy: ReadonlyMap<string, Referred> = new Map([
  ["document", "documents"],
  ["documentId", "documents"],
  ["coreCity", "municipalities"],
  ["partners", "municipalities"],
  ["participants", "municipalities"],
  ["partyA", "municipalities"],
  ["partyB", "municipalities"],
  ["municipality", "municipalities"],
  ["pillar", "pillars"],
  ["initiative", "initiatives"],
  ["project", "projects"],
]);

const recordsOf = (root: unknown, list: keyof Dataset): readonly unknown[] => {
  const records = isRecord(root) ? root[list] : undefined;
  return Array.isArray(records) ? records : [];
};

const idsOf = (root: unknown, list: Referred): ReadonlySet<unknown> =>
  new Set(recordsOf(root, list).flatMap((record) => (isRecord(record) ? [record["id"]] : [])));

interface Known {
  readonly ids: Readonly<Record<Referred, ReadonlySet<unknown>>>;
  readonly linesOf: ReadonlyMap<unknown, readonly unknown[]>;
}

const knownIn = (root: unknown): Known => ({
  ids: {
    documents: idsOf(root, "documents"),
    municipalities: idsOf(root, "municipalities"),
    pillars: idsOf(root, "pillars"),
    initiatives: idsOf(root, "initiatives"),
    projects: idsOf(root, "projects"),
  },
  linesOf: new Map(
    recordsOf(root, "documents").flatMap((document) => {
      if (!isRecord(document) || !Array.isArray(document["lines"])) return [];
      const lines: readonly unknown[] = document["lines"];
      return [[document["id"], lines] as const];
    }),
  ),
});

const referenceFaults = (
  referred: Referred,
  path: Path,
  value: unknown,
  { ids }: Known,
): readonly Fault[] => {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((item, index) =>
      referenceFaults(referred, [...path, index], item, { ids, linesOf: new Map() }),
    );
  }
  return typeof value !== "string" || ids[referred].has(value)
    ? []
    : [faultAt(path, value, `${referred} にある${words[referred]}の id`)];
};

/** A source must quote the line it names, otherwise it proves nothing. */
const quotationFaults = (
  path: Path,
  record: Readonly<Record<string, unknown>>,
  { linesOf }: Known,
): readonly Fault[] => {
  const { document, line, text } = record;
  const lines = linesOf.get(document);
  if (lines === undefined || typeof line !== "number" || typeof text !== "string") return [];
  if (line > lines.length) {
    return [faultAt([...path, "line"], line, `資料の行数${lines.length}以下の行番号`)];
  }
  return lines[line - 1] === text
    ? []
    : [faultAt([...path, "text"], text, `資料の${line}行目そのままの文字列`)];
};

function* faultsBelow(value: unknown, path: Path, known: Known): Generator<Fault> {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    for (const [index, item] of items.entries()) yield* faultsBelow(item, [...path, index], known);
  } else if (isRecord(value)) {
    yield* quotationFaults(path, value, known);
    for (const [key, item] of Object.entries(value)) {
      const referred = referredBy.get(key);
      if (referred !== undefined && !(key === "project" && path[0] === "crossRegionProjects")) {
        yield* referenceFaults(referred, [...path, key], item, known);
      }
      yield* faultsBelow(item, [...path, key], known);
    }
  }
}

/**
 * References to ids that are not there, and sources that do not quote the line they name. Problems may speak of
 * a document that was not taken in, such as one of another region.
 */
export const findDanglingReferences = (root: unknown): readonly Fault[] => {
  if (!isRecord(root)) return [];
  const facts = Object.fromEntries(Object.entries(root).filter(([key]) => key !== "problems"));
  return Array.from(faultsBelow(facts, [], knownIn(facts)));
};
