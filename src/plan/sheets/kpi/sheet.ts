import { indexBy, type Dataset, type Kpi, type KpiValue } from "../../../domain";
import { columnKey, rowKey } from "../../keys/keys";
import { layOutSheet } from "../../layout/lay-out-sheet";
import { styles } from "../../layout/palette";
import {
  headingRow,
  plainColumn,
  visibleKeyColumn,
  type ColumnDraft,
  type RowDraft,
} from "../../layout/sheet-draft";
import { formatDocument } from "../../text/source-text";
import type { CellValue, SheetPlan } from "../../workbook-plan";

const title = "KPI";

const number = { horizontal: "right", numberFormat: "#,##0" } as const;

const columns: readonly ColumnDraft[] = [
  plainColumn("役割番号", 6, styles.count),
  plainColumn("役割", 18, styles.text),
  plainColumn("連携取組", 21, styles.text),
  { ...plainColumn("事務事業", 26, styles.text), key: columnKey.project },
  plainColumn("指標", 27, styles.text),
  { ...plainColumn("基準値（記載）", 18, styles.text), key: columnKey.baseline },
  plainColumn("基準値", 10, number),
  plainColumn("基準値の単位", 9, styles.text),
  plainColumn("基準値の時点", 14, styles.text),
  { ...plainColumn("目標値（記載）", 18, styles.text), key: columnKey.target },
  plainColumn("目標値", 10, number),
  plainColumn("目標値の単位", 9, styles.text),
  plainColumn("目標値の時点", 14, styles.text),
  plainColumn("目標値の条件", 10, styles.text),
  plainColumn("目標とする状態", 14, styles.text),
  plainColumn("資料", 22, styles.text),
  plainColumn("行", 6, styles.count),
  visibleKeyColumn(22),
];

/** Places of the numbers, whose fractions are shown where there are any. */
const baselineColumn = 6;
const targetColumn = 10;

const valueCells = ({ raw, value, unit, period }: KpiValue): readonly CellValue[] => [
  raw === "" ? null : raw,
  value,
  unit,
  period?.text ?? null,
];

/** KPI: one indicator per row, value, unit and period apart; a data sheet without merged cells. */
export const planKpiSheet = (dataset: Dataset): SheetPlan => {
  const projects = indexBy(dataset.projects, ({ id }) => id);
  const initiatives = indexBy(dataset.initiatives, ({ id }) => id);
  const pillars = indexBy(dataset.pillars, ({ id }) => id);
  const documents = indexBy(dataset.documents, ({ id }) => id);
  const row = (kpi: Kpi): RowDraft => {
    const project = projects.get(kpi.project);
    const initiative = project === undefined ? undefined : initiatives.get(project.initiative);
    const document = documents.get(kpi.document);
    const pillar = initiative === undefined ? undefined : pillars.get(initiative.pillar);
    return {
      kind: "body",
      key: rowKey.kpi(kpi.project, kpi.indicator),
      cells: [
        pillar?.number ?? null,
        pillar?.name ?? null,
        initiative?.name ?? null,
        project?.name ?? kpi.printedProject,
        kpi.indicator,
        ...valueCells(kpi.baseline),
        ...valueCells(kpi.target),
        kpi.target.qualifiers.length === 0 ? null : kpi.target.qualifiers.join("、"),
        kpi.target.state,
        document === undefined ? kpi.document : formatDocument(dataset, document),
        kpi.source.line,
      ],
    };
  };
  const rows = [headingRow(columns), ...dataset.kpis.map(row)];
  const fractions = dataset.kpis.flatMap(({ baseline, target }, index) =>
    [
      { column: baselineColumn, value: baseline.value },
      { column: targetColumn, value: target.value },
    ]
      .filter(({ value }) => value !== null && !Number.isInteger(value))
      .map(({ column: at }) => ({
        range: { row: index + 1, rowCount: 1, column: at, columnCount: 1 },
        style: { numberFormat: "#,##0.0####" },
      })),
  );
  return layOutSheet({
    id: "kpi",
    name: title,
    columns,
    rows,
    styles: fractions,
    keyColumn: columns.length - 1,
    frozen: { rows: 1, columns: 0 },
    repeatedRows: { first: 0, last: 0 },
    filter: { row: 0, column: 0, rowCount: rows.length, columnCount: columns.length },
  });
};
