import { formatFiscalYear, formatThousandYen, type FiscalYear } from "../../../domain";
import { columnKey, rowKey } from "../../keys/keys";
import { formatPillar } from "../../text/words";
import type { ChartPlan } from "../../workbook-plan";
import { summaryPlaces } from "./columns";
import type { SummaryInput, SummaryTable } from "./table";

/** A chart that has no place yet. */
type ChartDraft = Omit<ChartPlan, "area">;

/** Neighbours differ much in lightness, so that they stay apart on a black-and-white print. */
const seriesFills = [
  "1F3864",
  "DDEBF7",
  "6C9BD2",
  "404040",
  "F2F2F2",
  "A6A6A6",
  "000000",
  "D9D9D9",
];
const barFill = "2E75B6";

const numberOrNull = (shown: string | number | null | undefined): number | null =>
  typeof shown === "number" ? shown : null;

interface YearTotal {
  readonly year: FiscalYear;
  readonly total: number | null;
}

const yearTotals = ({ budget }: SummaryInput): readonly YearTotal[] =>
  (budget?.years ?? []).map((year) => ({
    year,
    total: numberOrNull(budget?.source.shownAt(rowKey.grandTotal, columnKey.fiscalYear(year))),
  }));

/** Whether any year has an amount to draw. */
export const hasAmounts = (input: SummaryInput): boolean =>
  yearTotals(input).some(({ total }) => total !== null);

const yearSentence = ({ year, total }: YearTotal): string =>
  `${formatFiscalYear(year)}は${total === null ? "金額なし" : formatThousandYen(total)}`;

/** The pillars stacked per year. */
export const budgetChart = (
  input: SummaryInput,
  table: SummaryTable,
  headingRow: number,
): ChartDraft => {
  const totals = yearTotals(input);
  const cells = { column: summaryPlaces.firstYear, columnCount: totals.length, rowCount: 1 };
  return {
    name: "役割ごとの事業費",
    kind: "stackedColumns",
    title: "役割ごとの事業費（年度別）",
    description: `役割ごとの事業費を年度別に積み上げた縦棒グラフです。合計は、${totals.map(yearSentence).join("、")}です。未定と空欄は含みません。`,
    categories: { ...cells, row: headingRow },
    series: input.groups.map(({ pillar }, index) => ({
      name: formatPillar(pillar),
      values: { ...cells, row: table.pillars.row + index },
      fill: seriesFills[index % seriesFills.length] ?? barFill,
    })),
    valueAxisTitle: "事業費（千円）",
  };
};

interface PartnerCount {
  readonly name: string;
  readonly count: number;
}

const partnerCounts = ({ partners, participation }: SummaryInput): readonly PartnerCount[] =>
  partners.flatMap(({ id, name }) => {
    const column = columnKey.municipality(id);
    const count = numberOrNull(participation?.shownAt(rowKey.grandTotal, column));
    return count === null ? [] : [{ name, count }];
  });

/** Whether any partner has a count to draw. */
export const hasCounts = (input: SummaryInput): boolean => partnerCounts(input).length > 0;

const extremes = (counts: readonly PartnerCount[]): string => {
  const sorted = counts.toSorted((left, right) => right.count - left.count);
  const [most] = sorted;
  const least = sorted.at(-1);
  return most === undefined || least === undefined || most.count === least.count
    ? ""
    : `最も多いのは${most.name}の${String(most.count)}事業、最も少ないのは${least.name}の${String(least.count)}事業です。`;
};

/** A bar per partner. */
export const participationChart = (input: SummaryInput, table: SummaryTable): ChartDraft => {
  const cells = { ...table.partners, columnCount: 1 };
  return {
    name: "連携市町ごとの参加事業数",
    kind: "bars",
    title: "連携市町ごとの参加事業数",
    description: `${String(input.partners.length)}市町の参加事業数の横棒グラフです。${extremes(partnerCounts(input))}`,
    categories: { ...cells, column: summaryPlaces.label },
    series: [
      {
        name: "参加事業数",
        values: { ...cells, column: summaryPlaces.projectCount },
        fill: barFill,
      },
    ],
    valueAxisTitle: "参加事業数（事業）",
  };
};
