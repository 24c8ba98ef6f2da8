import { columnKey } from "../../keys/keys";
import { markProvenance, partnerOfColumn } from "../../provenance/marks";
import { nameProvenance } from "../../provenance/names";
import type { PlannedCell, Provenance } from "../../provenance/provenance";
import { readNames } from "../../read/project-names";
import { markCells } from "../project-rows";
import type { Worksheet } from "../worksheet";
import { drawnListings, namedRows, readStatusList } from "./read";
import { planStatusListSheet } from "./sheet";

const statusListProvenance = ({ dataset, plan, row, column }: PlannedCell): Provenance | null => {
  const listing = drawnListings(dataset, plan).find(({ key }) => key === row)?.item;
  if (listing === undefined) return null;
  const partner = partnerOfColumn(dataset, column);
  return partner === null
    ? (nameProvenance(dataset, listing.project, column, [listing]) ?? null)
    : markProvenance(dataset, listing, partner);
};

/** 取組状況一覧 */
export const statusList: Worksheet = {
  plan: ({ statusListDataset, asOf }) => planStatusListSheet(statusListDataset, asOf),
  places: { participation: { rank: 2, cells: markCells } },
  readBack: {
    part: "statusList",
    columns: new RegExp(`^(?:${columnKey.project}|municipality:.*)$`, "u"),
    read: (dataset, located) => ({
      names: readNames(located, namedRows(dataset, located.plan)),
      marks: readStatusList(dataset, located),
    }),
  },
  provenance: statusListProvenance,
};
