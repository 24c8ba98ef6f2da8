import type { Dataset } from "../../../domain";
import { layOutSheet } from "../../layout/lay-out-sheet";
import { partnersOf } from "../../layout/municipality-columns";
import { repeatedTextIsQuiet } from "../../layout/outline-columns";
import { emphasis } from "../../layout/palette";
import { columnKeyRow, headingRow, noteRow, spacerRow, titleRow } from "../../layout/sheet-draft";
import { outlineProjects } from "../../subject/outline";
import type { SheetPlan, StyledBlock } from "../../workbook-plan";
import { yearsOfBudgets } from "../budget/columns";
import { chartPlaces, chartZoneRows } from "./chart-zone";
import { budgetChart, hasAmounts, hasCounts, participationChart } from "./charts";
import { summaryColumns, summaryPlaces } from "./columns";
import { summaryNote } from "./note";
import { summarySource } from "./source";
import { summaryTable, type SummaryInput, type SummaryTable } from "./table";

const title = "集計";
/** Behind the column keys, the title and the note. */
const zoneRow = 3;

const inputOf = (dataset: Dataset, budget: SheetPlan, participation: SheetPlan): SummaryInput => {
  const source = summarySource(budget);
  return {
    groups: outlineProjects(dataset, dataset.projects),
    budget: source === null ? null : { source, years: yearsOfBudgets(dataset) },
    partners: partnersOf(dataset),
    participation: summarySource(participation),
  };
};

/** Beside the counts of the partners nothing can stand. */
const withoutAmounts = ({ partners }: SummaryTable, columnCount: number): readonly StyledBlock[] =>
  partners.rowCount === 0
    ? []
    : [
        [summaryPlaces.label + 1, summaryPlaces.projectCount],
        [summaryPlaces.projectCount + 1, columnCount],
      ].flatMap(([column = 0, end = 0]) =>
        end === column
          ? []
          : [{ range: { ...partners, column, columnCount: end - column }, style: emphasis.absent }],
      );

/**
 * 集計, for people who would rather look than read: charts on top, then 事業費 by pillar, initiative and year and the
 * participation by municipality, all live from the sheets 事業費 and 参加マトリクス.
 */
export const planSummarySheet = (
  dataset: Dataset,
  budget: SheetPlan,
  participation: SheetPlan,
): SheetPlan => {
  const input = inputOf(dataset, budget, participation);
  const columns = summaryColumns(dataset, input.budget?.years ?? []);
  const withAmounts = hasAmounts(input);
  const withCounts = hasCounts(input);
  const chartCount = [withAmounts, withCounts].filter(Boolean).length;
  const zoneRows = chartZoneRows(chartCount, withCounts ? input.partners.length : 0, columns);
  const heading = zoneRow + zoneRows + 1;
  const table = summaryTable(input, heading + 1);
  const places = chartPlaces(chartCount, { row: zoneRow, rowCount: zoneRows }, columns);
  const charts = [
    ...(withAmounts ? [budgetChart(input, table, heading)] : []),
    ...(withCounts ? [participationChart(input, table)] : []),
  ];
  return layOutSheet({
    id: "summary",
    name: title,
    columns,
    rows: [
      columnKeyRow(columns),
      titleRow(title),
      noteRow(summaryNote(dataset, input)),
      ...Array.from({ length: zoneRows + 1 }, () => spacerRow),
      ...(table.rows.length === 0 ? [] : [headingRow(columns), ...table.rows]),
    ],
    keyColumn: 0,
    formerRows: "remove",
    frozen: { rows: 0, columns: 0 },
    repeatedRows: table.rows.length === 0 ? null : { first: heading, last: heading },
    conditionalFormats:
      table.initiatives.rowCount === 0
        ? []
        : repeatedTextIsQuiet(table.initiatives, summaryPlaces.label),
    styles: withoutAmounts(table, columns.length),
    charts: charts.flatMap((chart, index) => {
      const area = places[index];
      return area === undefined ? [] : [{ ...chart, area }];
    }),
  });
};
