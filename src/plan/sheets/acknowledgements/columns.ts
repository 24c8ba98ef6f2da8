import type { Acknowledgement } from "../../../domain";
import { columnKey } from "../../keys/keys";
import { styles } from "../../layout/palette";
import { hiddenKeyColumn, type ColumnDraft } from "../../layout/sheet-draft";

/** As text throughout: what looks like a number or a date reads back as it was written. */
const textStyle = { ...styles.text, numberFormat: "@" } as const;
const centeredText = { ...styles.centered, numberFormat: "@" } as const;

const textColumn = (heading: string, width: number, key: string): ColumnDraft => ({
  heading,
  width,
  style: textStyle,
  key,
});

const centeredColumn = (heading: string, width: number, key: string): ColumnDraft => ({
  heading,
  width,
  style: centeredText,
  key,
});

/** Columns of 確認記録, behind the hidden key column. */
export const acknowledgementColumns: readonly ColumnDraft[] = [
  hiddenKeyColumn,
  centeredColumn("状態", 9, columnKey.acknowledgementState),
  textColumn("点検", 22, columnKey.ruleTitle),
  textColumn("場所", 26, columnKey.place),
  textColumn("内容", 42, columnKey.message),
  textColumn("資料の値", 16, columnKey.statedValue),
  textColumn("照合した値", 16, columnKey.comparedValue),
  textColumn("理由", 32, columnKey.reason),
  textColumn("確認者", 12, columnKey.confirmedBy),
  centeredColumn("確認日", 12, columnKey.confirmedOn),
  centeredColumn("取消日", 12, columnKey.withdrawnOn),
  textColumn("取消者", 12, columnKey.withdrawnBy),
  centeredColumn("識別子", 19, columnKey.fingerprint),
  textColumn("点検の識別子", 20, columnKey.rule),
];

/** What an acknowledgement is read back from: every column but 状態, which follows from the findings. */
export const acknowledgementDataColumns: readonly string[] = acknowledgementColumns.flatMap(
  ({ key }) => (key === undefined || key === columnKey.acknowledgementState ? [] : [key]),
);

/** What staff may write into. */
export const acknowledgementStaffColumns: readonly string[] = [
  columnKey.reason,
  columnKey.confirmedBy,
  columnKey.confirmedOn,
  columnKey.withdrawnOn,
  columnKey.withdrawnBy,
];

/** The text in each column but 状態, by column key; an empty text is an empty cell. */
export const acknowledgementTexts = (
  acknowledgement: Acknowledgement,
): Readonly<Record<string, string>> => ({
  [columnKey.ruleTitle]: acknowledgement.ruleTitle,
  [columnKey.place]: acknowledgement.place,
  [columnKey.message]: acknowledgement.message,
  [columnKey.statedValue]: acknowledgement.stated,
  [columnKey.comparedValue]: acknowledgement.computed,
  [columnKey.reason]: acknowledgement.reason,
  [columnKey.confirmedBy]: acknowledgement.confirmedBy,
  [columnKey.confirmedOn]: acknowledgement.confirmedOn,
  [columnKey.withdrawnOn]: acknowledgement.withdrawn?.on ?? "",
  [columnKey.withdrawnBy]: acknowledgement.withdrawn?.by ?? "",
  [columnKey.fingerprint]: acknowledgement.fingerprint,
  [columnKey.rule]: acknowledgement.rule,
});
