import type { Dataset, Kpi, KpiValue } from "../../domain";
import { documentColumn, documentKey, projectColumn } from "./lookups";
import { writeTable, type Column, type Table } from "./table";

const kpiColumns = (
  prefix: "baseline" | "target",
  word: string,
  of: (kpi: Kpi) => KpiValue,
): readonly Column<Kpi>[] => [
  {
    name: prefix,
    type: "string",
    title: word,
    description: "その資料での表記",
    value: (kpi) => of(kpi).raw,
  },
  {
    name: `${prefix}_value`,
    type: "number",
    title: `${word}の数値`,
    description: "数値で表せないものは空欄です。",
    value: (kpi) => of(kpi).value,
  },
  { name: `${prefix}_unit`, type: "string", title: `${word}の単位`, value: (kpi) => of(kpi).unit },
  {
    name: `${prefix}_period`,
    type: "string",
    title: `${word}の時点・期間`,
    value: (kpi) => of(kpi).period?.text ?? null,
  },
];

/** kpis.csv: a row per indicator. */
export const kpisTable = ({ kpis }: Dataset): Table =>
  writeTable<Kpi>({
    name: "kpis",
    title: "重要業績評価指標(KPI)",
    description: "1行が1つの指標です。",
    rows: kpis,
    primaryKey: ["document_id", "project", "indicator"],
    foreignKeys: [documentKey],
    columns: [
      documentColumn(({ document }) => document),
      projectColumn(({ printedProject }) => printedProject),
      {
        name: "indicator",
        type: "string",
        title: "指標",
        constraints: { required: true },
        value: ({ indicator }) => indicator,
      },
      ...kpiColumns("baseline", "基準値", ({ baseline }) => baseline),
      ...kpiColumns("target", "目標値", ({ target }) => target),
    ],
  });
