import type { Dataset } from "../../domain";
import { rowKey } from "../keys/keys";
import type { SheetPlan } from "../workbook-plan";
import { statusListListings } from "../sheets/participation/read";
import { plannedProjects, withRowKeys } from "./planned-rows";
import type { NamedRow } from "./project-names";

/** The rows that name projects: 取組状況一覧 by the name its document prints, the other sheets by the project's own. */
export const namedRows = (dataset: Dataset, plan: SheetPlan): readonly NamedRow[] =>
  plan.id === "statusList"
    ? withRowKeys(statusListListings(dataset), plan, rowKey.project("")).map(({ item, key }) => ({
        key,
        project: item.project,
        plannedName: item.printedName,
      }))
    : plannedProjects(dataset, plan).map(({ id, name }) => ({
        key: rowKey.project(id),
        project: id,
        plannedName: name,
      }));
