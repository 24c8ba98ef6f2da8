import type { Agreement, AnnexItem, Dataset } from "../../domain";
import { documentColumn, documentKey, isoDateOf, lookupsOf, printedDate } from "./lookups";
import { writeTable, type Table } from "./table";

const required = { required: true };

interface AnnexRow {
  readonly agreement: Agreement;
  readonly item: AnnexItem;
}

/** agreements.csv */
export const agreementsTable = (dataset: Dataset): Table => {
  const { municipality } = lookupsOf(dataset);
  return writeTable<AnnexRow>({
    name: "agreements",
    title: "連携協約の別表",
    description: "連携協約と変更協約の別表。1行が1つの項目です。",
    rows: dataset.agreements.flatMap((agreement) =>
      agreement.annex.map((item) => ({ agreement, item })),
    ),
    primaryKey: [],
    foreignKeys: [documentKey],
    columns: [
      documentColumn(({ agreement }) => agreement.document),
      {
        name: "date",
        type: "string",
        title: "締結日",
        description: "資料に日がないときは、ある所までを書きます。",
        constraints: printedDate,
        value: ({ agreement }) => isoDateOf(agreement.date),
      },
      {
        name: "party_a",
        type: "string",
        title: "甲",
        constraints: required,
        value: ({ agreement }) => municipality(agreement.partyA).name,
      },
      {
        name: "party_b",
        type: "string",
        title: "乙",
        constraints: required,
        value: ({ agreement }) => municipality(agreement.partyB).name,
      },
      { name: "pillar", type: "string", title: "役割", value: ({ item }) => item.pillarName },
      { name: "item", type: "string", title: "項目", value: ({ item }) => item.name.value },
      {
        name: "content",
        type: "string",
        title: "取組内容",
        value: ({ item }) => item.content?.value ?? null,
      },
      {
        name: "role_a",
        type: "string",
        title: "甲の役割",
        value: ({ item }) => item.roleA?.value ?? null,
      },
      {
        name: "role_b",
        type: "string",
        title: "乙の役割",
        value: ({ item }) => item.roleB?.value ?? null,
      },
    ],
  });
};
