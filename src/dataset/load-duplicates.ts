import type { Dataset } from "../domain";
import { isRecord, formatPath, type Fault, type Path } from "./load-fault";

/**
 * Which values together may occur only once in a list. A document can state one project twice (再掲, or by
 * mistake), but only on different lines.
 */
const keysOfLists: readonly (readonly [keyof Dataset, readonly string[]])[] = [
  ["documents", ["id"]],
  ["municipalities", ["id"]],
  ["municipalities", ["lgCode"]],
  ["pillars", ["id"]],
  ["initiatives", ["id"]],
  ["projects", ["id"]],
  ["listings", ["document", "kind", "project", "source.line"]],
  ["projectSheets", ["document", "project", "purpose.source.line"]],
  ["budgets", ["document", "project", "statedTotalSource.line"]],
  ["kpis", ["document", "project", "indicator", "source.line"]],
  ["agreements", ["document"]],
  ["municipalityNames", ["document", "printed"]],
];

const valueAt = (record: unknown, property: string): unknown =>
  property
    .split(".")
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), record);

const listAt = (root: unknown, key: string): readonly unknown[] => {
  const list = isRecord(root) ? root[key] : undefined;
  return Array.isArray(list) ? list : [];
};

const repeatedIn = (
  list: readonly unknown[],
  keyOf: (item: unknown) => string | null,
  path: Path,
  lastPart: readonly string[],
): readonly Fault[] => {
  const first = new Map<string, number>();
  return list.flatMap((item, index) => {
    const key = keyOf(item);
    if (key === null) return [];
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return [];
    }
    return [
      {
        path: formatPath([...path, index, ...lastPart]),
        message: `${formatPath([...path, earlier])} と同じ値「${key}」が書かれています。一つだけ必要です。どちらかを取り除くか、値を直してください。`,
      },
    ];
  });
};

const scalarKey = (item: unknown): string | null =>
  typeof item === "string" || typeof item === "number" ? String(item) : null;

const keyOfProperties =
  (properties: readonly string[]) =>
  (item: unknown): string | null => {
    const parts = properties.map((property) => scalarKey(valueAt(item, property)));
    return parts.includes(null) ? null : parts.join("・");
  };

/** Records that say they are the same one, and values repeated where each may stand once. */
export const findDuplicates = (root: unknown): readonly Fault[] => [
  ...keysOfLists.flatMap(([list, properties]) =>
    repeatedIn(
      listAt(root, list),
      keyOfProperties(properties),
      [list],
      properties.length === 1 ? properties : [],
    ),
  ),
  ...repeatedIn(
    listAt(isRecord(root) ? root["region"] : undefined, "partners"),
    scalarKey,
    ["region", "partners"],
    [],
  ),
  ...listAt(root, "listings").flatMap((listing, index) =>
    repeatedIn(listAt(listing, "participants"), scalarKey, ["listings", index, "participants"], []),
  ),
  ...listAt(root, "budgets").flatMap((budget, index) =>
    repeatedIn(
      listAt(budget, "years"),
      keyOfProperties(["fiscalYear"]),
      ["budgets", index, "years"],
      ["fiscalYear"],
    ),
  ),
];
