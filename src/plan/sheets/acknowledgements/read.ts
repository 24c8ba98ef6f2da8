import { groupBy, type Acknowledgement } from "../../../domain";
import { a1 } from "../../../references";
import type { FoundKeys, FoundSheet, FoundValue, WorkbookProblem } from "../../found-workbook";
import { columnKey, rowKey } from "../../keys/keys";
import { acknowledgementColumns, acknowledgementDataColumns } from "./columns";
import { acknowledgementComplaints } from "./complaints";
import { readDay } from "./day";

/** A worksheet as it was found, with its keys. */
export interface KeyedSheet {
  readonly sheet: FoundSheet;
  readonly keys: FoundKeys;
}

export interface FoundAcknowledgements {
  /** In the order of the sheet; those of one finding in the order in which they were made. */
  readonly acknowledgements: readonly Acknowledgement[];
  /** Keys of the rows that hold none that can be used: they do not hold, and nobody rewrites them. */
  readonly unusable: readonly string[];
  readonly problems: readonly WorkbookProblem[];
}

const rowPattern = /^acknowledgement:((inquiry):)?(.+?)(?:#(\d+))?$/u;

const doesNotHold =
  "この確認は有効ではなく、指摘は未対応として扱います。記入してから、もう一度点検してください。";

type Reading =
  | { readonly kind: "read"; readonly acknowledgement: Acknowledgement }
  | { readonly kind: "unusable"; readonly problems: readonly WorkbookProblem[] };

const readRow = (
  { sheet, keys }: KeyedSheet,
  { row, kind, fingerprint }: Pick<KeyedRow, "row" | "kind" | "fingerprint">,
): Reading => {
  const valueIn = (column: string): FoundValue =>
    sheet.values[row]?.[keys.columns.get(column) ?? -1] ?? "";
  const complaints = acknowledgementComplaints(valueIn);
  if (complaints.length > 0) {
    const problems = complaints.map(({ column, found, expected }) => ({
      sheet: sheet.name,
      cell: a1({ row, column: keys.columns.get(column) ?? 0 }),
      reach: "cell" as const,
      found,
      expected,
      action: doesNotHold,
    }));
    return { kind: "unusable", problems };
  }
  const text = (column: string): string => String(valueIn(column));
  const day = (column: string): string => readDay(valueIn(column)) ?? "";
  const withdrawnOn = day(columnKey.withdrawnOn);
  return {
    kind: "read",
    acknowledgement: {
      ...(kind === "inquiry" ? { kind } : {}),
      fingerprint,
      rule: text(columnKey.rule),
      ruleTitle: text(columnKey.ruleTitle),
      place: text(columnKey.place),
      message: text(columnKey.message),
      stated: text(columnKey.statedValue),
      computed: text(columnKey.comparedValue),
      reason: text(columnKey.reason),
      confirmedBy: text(columnKey.confirmedBy),
      confirmedOn: day(columnKey.confirmedOn),
      withdrawn: withdrawnOn === "" ? null : { on: withdrawnOn, by: text(columnKey.withdrawnBy) },
    },
  };
};

interface KeyedRow {
  readonly key: string;
  readonly row: number;
  readonly kind: "acknowledgement" | "inquiry";
  readonly fingerprint: string;
  /** 1 for the first of its finding. */
  readonly number: number;
}

/** The key without its number. */
const plainKeyOf = ({ kind, fingerprint }: KeyedRow): string => rowKey[kind](fingerprint);

/** The rows in the order of the sheet; within a finding by number, so that each keeps its key when it is planned again. */
const rowsOf = ({ keys }: KeyedSheet): readonly KeyedRow[] => {
  const rows = [...keys.rows]
    .flatMap(([key, row]): readonly KeyedRow[] => {
      const [, , inquiry, fingerprint, number = "1"] = rowPattern.exec(key) ?? [];
      const kind = inquiry === undefined ? "acknowledgement" : "inquiry";
      return fingerprint === undefined
        ? []
        : [{ key, row, kind, fingerprint, number: Number(number) }];
    })
    .toSorted((left, right) => left.row - right.row);
  const byNumber = new Map(
    [...groupBy(rows, plainKeyOf)].map(([plain, group]) => [
      plain,
      group.toSorted((left, right) => left.number - right.number).values(),
    ]),
  );
  return rows.map((row) => byNumber.get(plainKeyOf(row))?.next().value ?? row);
};

const headingsOf = (columns: readonly string[]): string =>
  acknowledgementColumns
    .filter(({ key }) => key !== undefined && columns.includes(key))
    .map(({ heading }) => `「${heading}」`)
    .join("");

const columnsMissing = (sheet: FoundSheet, columns: readonly string[]): WorkbookProblem => ({
  sheet: sheet.name,
  cell: null,
  reach: "sheet",
  found: `${headingsOf(columns)}の列が見つかりません。`,
  expected: "連携突合が作成したときの列",
  action:
    "削除した直後であれば元に戻してください。確認の記録は読み取っていないため、指摘はすべて未対応として扱います。",
});

const isAcknowledgementKey = (key: string): boolean => rowPattern.test(key);

/** Reads 確認記録 back by its keys. Never drops a row: what cannot be used is reported and stays as it is. */
export const readAcknowledgements = (found: KeyedSheet): FoundAcknowledgements => {
  const { sheet, keys } = found;
  const repeated = [...keys.repeated.keys()].filter(isAcknowledgementKey);
  const missing = acknowledgementDataColumns.filter((column) => !keys.columns.has(column));
  if (missing.length > 0) {
    return {
      acknowledgements: [],
      unusable: [...[...keys.rows.keys()].filter(isAcknowledgementKey), ...repeated],
      problems: [columnsMissing(sheet, missing)],
    };
  }
  const readings = rowsOf(found).map((keyed) => ({
    key: keyed.key,
    reading: readRow(found, keyed),
  }));
  return {
    acknowledgements: readings.flatMap(({ reading }) =>
      reading.kind === "read" ? [reading.acknowledgement] : [],
    ),
    unusable: [
      ...readings.flatMap(({ key, reading }) => (reading.kind === "unusable" ? [key] : [])),
      ...repeated,
    ],
    problems: readings.flatMap(({ reading }) =>
      reading.kind === "unusable" ? reading.problems : [],
    ),
  };
};
