import type { Dataset } from "../../domain";
import { agreementsTable } from "./agreements-table";
import { budgetsTable, totalsTable } from "./budget-tables";
import { documentsTable } from "./documents-table";
import { kpisTable } from "./kpis-table";
import { municipalitiesTable } from "./municipalities-table";
import { participationTable } from "./participation-table";
import { projectsTable } from "./projects-table";
import { decisionsTable, problemsTable } from "./record-tables";
import type { FormulaCell, Table } from "./table";

export interface ExportedFile {
  readonly fileName: string;
  readonly text: string;
  readonly formulaCells: readonly FormulaCell[];
}

const tablesOf = (dataset: Dataset): readonly Table[] =>
  [
    documentsTable,
    municipalitiesTable,
    projectsTable,
    participationTable,
    budgetsTable,
    totalsTable,
    kpisTable,
    agreementsTable,
    decisionsTable,
    problemsTable,
  ].map((table) => table(dataset));

/** Frictionless Data Package. It names no licence: the documents state none. */
const dataPackageOf = ({ region, documents }: Dataset, tables: readonly Table[]): unknown => ({
  profile: "tabular-data-package",
  name: "renkei-totsugo",
  title: `${region.name ?? "連携中枢都市圏"}の公表資料のデータ`,
  description:
    "公表資料から読み取った値です。値は資料のとおりで、「=」などの記号で始まる文字もそのまま書きます。表計算ソフトでは、式として扱わず文字列として取り込んでください。",
  sources: documents.map(({ title, dateText }) => ({ title: `${title} ${dateText}`.trim() })),
  resources: tables.map(({ resource }) => resource),
});

/**
 * The dataset as tidy tables: CSV (UTF-8 with BOM, CRLF) and `datapackage.json`, which says what each column
 * means. Names are as the documents print them.
 */
export const exportDataset = (dataset: Dataset): readonly ExportedFile[] => {
  const tables = tablesOf(dataset);
  return [
    ...tables.map(({ fileName, csv, formulaCells }) => ({ fileName, text: csv, formulaCells })),
    {
      fileName: "datapackage.json",
      text: `${JSON.stringify(dataPackageOf(dataset, tables), null, 2)}\n`,
      formulaCells: [],
    },
  ];
};
