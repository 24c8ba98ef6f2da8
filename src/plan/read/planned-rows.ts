import type { Dataset, Project } from "../../domain";
import { rowKey } from "../keys/keys";
import type { SheetPlan } from "../workbook-plan";

/** The projects that have a row in a sheet with one row per project, in the order of the dataset. */
export const plannedProjects = (
  { projects }: Pick<Dataset, "projects">,
  { keys }: SheetPlan,
): readonly Project[] => {
  const planned = new Set(keys.rows.map(({ key }) => key));
  return projects.filter(({ id }) => planned.has(rowKey.project(id)));
};

/**
 * Items beside the keys of their rows. The plan draws them in this order, one row each, with keys that begin with
 * `prefix`; two items of one name have keys of their own.
 */
export const withRowKeys = <Item>(
  items: readonly Item[],
  { keys }: SheetPlan,
  prefix: string,
): readonly { readonly item: Item; readonly key: string }[] => {
  const planned = keys.rows.filter(({ key }) => key.startsWith(prefix));
  if (planned.length !== items.length)
    throw new Error(
      `${String(items.length)} items, but ${String(planned.length)} rows ${prefix} are planned.`,
    );
  return items.flatMap((item, index) => {
    const key = planned[index]?.key;
    return key === undefined ? [] : [{ item, key }];
  });
};
