import type { Dataset, Listing, ListingKind, ProjectId } from "../../domain";
import { lookupsOf } from "./lookups";
import { writeTable, type Column, type Table } from "./table";

const required = { required: true };

interface ProjectRow {
  readonly id: ProjectId;
  readonly name: string;
  readonly initiative: string;
  readonly listings: readonly Listing[];
}

/** Where several documents of a kind print different names, all of them. */
const printedIn = (kind: ListingKind, name: string, title: string): Column<ProjectRow> => ({
  name,
  type: "string",
  title,
  description: "その一覧にない事業は空欄です。表記が2つ以上あるときは「、」で区切ります。",
  value: ({ listings }) =>
    [
      ...new Set(listings.filter((each) => each.kind === kind).map((each) => each.printedName)),
    ].join("、"),
});

/** projects.csv */
export const projectsTable = (dataset: Dataset): Table => {
  const { pillarOf, initiativeName } = lookupsOf(dataset);
  const listingsOf = new Map<ProjectId, Listing[]>(dataset.projects.map(({ id }) => [id, []]));
  for (const listing of dataset.listings) listingsOf.get(listing.project)?.push(listing);
  return writeTable<ProjectRow>({
    name: "projects",
    title: "事務事業",
    description: "資料のどこかに載る事務事業。1行が1つの事業です。",
    rows: dataset.projects.map((project) => ({
      ...project,
      listings: listingsOf.get(project.id) ?? [],
    })),
    primaryKey: ["project_id"],
    foreignKeys: [],
    columns: [
      {
        name: "project_id",
        type: "string",
        title: "事業の識別子",
        description: "表記の揺れをならした事業名",
        constraints: { required: true, unique: true },
        value: ({ id }) => id,
      },
      {
        name: "pillar_number",
        type: "integer",
        title: "役割の番号",
        constraints: { minimum: 1 },
        value: ({ initiative }) => pillarOf(initiative)?.number ?? null,
      },
      {
        name: "pillar",
        type: "string",
        title: "役割",
        value: ({ initiative }) => pillarOf(initiative)?.name ?? null,
      },
      {
        name: "initiative",
        type: "string",
        title: "連携取組",
        constraints: required,
        value: ({ initiative }) => initiativeName(initiative),
      },
      {
        name: "project",
        type: "string",
        title: "事業名",
        constraints: required,
        value: ({ name }) => name,
      },
      printedIn("vision-matrix", "project_in_vision_matrix", "別冊の一覧での事業名"),
      printedIn("project-sheet", "project_in_project_sheet", "別冊の事業ごとの表での事業名"),
      printedIn("status-list", "project_in_status_list", "取組状況一覧での事業名"),
    ],
  });
};
