import { columnKey, rowKey } from "../../keys/keys";
import type { RowDraft } from "../../layout/sheet-draft";
import type { PillarGroup } from "../../subject/outline";
import { formatPillar } from "../../text/words";
import type { FormulaCell } from "../../workbook-plan";
import { projectCounts, type Labels } from "./counts";
import type { SummaryBudget } from "./source";

/** A row of 集計 that speaks of projects; its key is that of the row of 事業費 with their subtotal. */
interface Group {
  readonly kind: RowDraft["kind"];
  readonly key: string;
  readonly labels: Labels;
}

/**
 * What 事業費 shows in the row of the same key: the one number that stands there, otherwise nothing. Not `SUMIF`, which takes
 * `*`, `?` and `~` of a key for wildcards.
 */
const amountCell = (
  key: string,
  column: string,
  { source }: SummaryBudget,
  row: number,
): FormulaCell => {
  const isRow = `(${source.rowKeys}=$A${String(row + 1)})`;
  const amounts = source.cells([column]);
  const shown = source.shownAt(key, column);
  return {
    formula: `IF(SUMPRODUCT(${isRow}*ISNUMBER(${amounts}))=1,SUMPRODUCT(${isRow}*1,${amounts}),"")`,
    result: typeof shown === "number" ? shown : "",
  };
};

/** Rows of groups that are told apart by these columns of 事業費. */
const groupRows = (
  groups: readonly Group[],
  comparedColumns: readonly string[],
  budget: SummaryBudget,
  firstRow: number,
): readonly RowDraft[] => {
  const { years } = budget;
  const amountColumns =
    years.length === 0 ? [] : [...years.map(columnKey.fiscalYear), columnKey.computedTotal];
  const countsOf = projectCounts(budget, comparedColumns);
  return groups.map(({ kind, key, labels }, index) => {
    const row = firstRow + index;
    return {
      kind,
      key,
      cells: [
        null,
        ...labels,
        ...countsOf(labels, row),
        ...amountColumns.map((column) => amountCell(key, column, budget, row)),
      ],
    };
  });
};

/** A row per pillar and their total, from `firstRow` on. */
export const pillarRows = (
  groups: readonly PillarGroup[],
  budget: SummaryBudget,
  firstRow: number,
): readonly RowDraft[] => {
  const pillars = groups.map(({ pillar }): Group => ({
    kind: "body",
    key: rowKey.pillarTotal(pillar.id),
    labels: [formatPillar(pillar), null],
  }));
  const total: Group = { kind: "total", key: rowKey.grandTotal, labels: ["総計", null] };
  return [
    ...groupRows(pillars, [columnKey.pillar], budget, firstRow),
    ...groupRows([total], [], budget, firstRow + pillars.length),
  ];
};

/** A row per initiative, from `firstRow` on. */
export const initiativeRows = (
  groups: readonly PillarGroup[],
  budget: SummaryBudget,
  firstRow: number,
): readonly RowDraft[] =>
  groupRows(
    groups.flatMap(({ pillar, initiatives }) =>
      initiatives.map(({ initiative }): Group => ({
        kind: "body",
        key: rowKey.initiativeTotal(initiative.id),
        labels: [formatPillar(pillar), initiative.name],
      })),
    ),
    [columnKey.pillar, columnKey.initiative],
    budget,
    firstRow,
  );
