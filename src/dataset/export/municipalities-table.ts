import type { Dataset } from "../../domain";
import { writeTable, type Table } from "./table";

const required = { required: true };

/** municipalities.csv */
export const municipalitiesTable = (dataset: Dataset): Table =>
  writeTable({
    name: "municipalities",
    title: "圏域の市町村",
    description: "連携中枢都市と連携市町。1行が1つの市町村です。",
    rows: dataset.municipalities,
    primaryKey: ["municipality_code"],
    foreignKeys: [],
    columns: [
      {
        name: "municipality_code",
        type: "string",
        title: "全国地方公共団体コード",
        description: "検査数字を含む6桁。コードの分からない市町村は空欄です。",
        constraints: { pattern: "\\d{6}" },
        value: ({ lgCode }) => lgCode,
      },
      {
        name: "municipality",
        type: "string",
        title: "市町村名",
        constraints: required,
        value: ({ name }) => name,
      },
      {
        name: "prefecture",
        type: "string",
        title: "都道府県名",
        value: ({ prefecture }) => prefecture,
      },
      {
        name: "role",
        type: "string",
        title: "圏域での立場",
        description: "core-city は連携中枢都市、partner は連携市町",
        constraints: { required: true, enum: ["core-city", "partner"] },
        value: ({ id }) => (id === dataset.region.coreCity ? "core-city" : "partner"),
      },
    ],
  });
