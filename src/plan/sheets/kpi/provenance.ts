import { columnKey } from "../../keys/keys";
import { nameProvenance, namingListings } from "../../provenance/names";
import type { PlannedCell, Provenance } from "../../provenance/provenance";
import { columnTitle } from "../../read/columns";
import { withRowKeys } from "../../read/rows";
import { formatPlace } from "../../text/place-text";

/** The columns that name what an indicator belongs to, by their key or heading, and what they name. */
const nameColumns: ReadonlyMap<string, string> = new Map([
  ["役割番号", columnKey.pillar],
  ["役割", columnKey.pillar],
  ["連携取組", columnKey.initiative],
  [columnKey.project, columnKey.project],
]);

/** A cell of KPI: names from where the project is listed, everything else from the indicator's line. */
export const kpiProvenance = ({
  dataset,
  plan,
  row,
  column,
  shown,
}: PlannedCell): Provenance | null => {
  const kpi = withRowKeys(dataset.kpis, plan, "kpi:").find(({ key }) => key === row)?.item;
  if (kpi === undefined) return null;
  const { project, indicator, source } = kpi;
  const name = nameColumns.get(column);
  if (name !== undefined)
    return nameProvenance(dataset, project, name, namingListings(dataset, project)) ?? null;
  const place = `${formatPlace(dataset, { kind: "project", project })}指標「${indicator}」`;
  return {
    title: column === "指標" ? place : `${place}の${columnTitle(plan, column)}`,
    stated: shown,
    sources: [source],
    explanation: null,
  };
};
