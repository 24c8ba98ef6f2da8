import type { Acknowledgement } from "../../../domain";
import { columnKey, rowKey } from "../../keys/keys";
import { layOutSheet } from "../../layout/lay-out-sheet";
import {
  columnKeyRow,
  headingRow,
  noteRow,
  titleRow,
  type RowDraft,
} from "../../layout/sheet-draft";
import type { SheetPlan } from "../../workbook-plan";
import type { WorkbookContent } from "../worksheet";
import {
  acknowledgementColumns as columns,
  acknowledgementStaffColumns,
  acknowledgementTexts,
} from "./columns";
import {
  acknowledgementStates,
  formatAcknowledgementState,
  stateAmong,
  type AcknowledgementState,
} from "./state";

const title = "確認記録";
const headingRowIndex = 4;

const purpose =
  "点検結果の指摘を見て、このままでよいと確認した記録です。比べた値が変わると確認は失効し、指摘は未対応に戻ります。照会中の記録は、尋ねた内容と相手を残すもので、指摘は未対応のままです。理由と確認者は、この表で書き直せます。取り消すときは、取消日と取消者を記入してください。";

const countText = (states: readonly AcknowledgementState[]): string => {
  if (states.length === 0) return "確認の記録はまだありません。";
  const counts = acknowledgementStates
    .map((state) => ({ state, count: states.filter((one) => one === state).length }))
    .filter(({ state, count }) => (state !== "unchecked" && state !== "inquiring") || count > 0)
    .map(({ state, count }) => `${formatAcknowledgementState(state)}${String(count)}件`);
  return `確認の記録は${String(states.length)}件（${counts.join("・")}）です。`;
};

/** A key of its own for each row: a later one of a fingerprint gets a number that no row of the sheet has. */
const distinctKeys = (
  acknowledgements: readonly Acknowledgement[],
  taken: readonly string[],
): readonly string[] => {
  const used = new Set(taken);
  return acknowledgements.map(({ kind, fingerprint }) => {
    const plain = rowKey[kind ?? "acknowledgement"](fingerprint);
    let key = plain;
    for (let number = 2; used.has(key); number += 1) key = `${plain}#${String(number)}`;
    used.add(key);
    return key;
  });
};

const acknowledgementRow = (
  acknowledgement: Acknowledgement,
  state: AcknowledgementState,
  key: string,
): RowDraft => {
  const texts: Readonly<Record<string, string>> = {
    ...acknowledgementTexts(acknowledgement),
    [columnKey.acknowledgementState]: formatAcknowledgementState(state),
  };
  return {
    kind: "body",
    key,
    cells: columns.map((column) => texts[column.key ?? ""] || null),
  };
};

/**
 * 確認記録: one row per acknowledgement, the newest last. Rows that could not be read stay in the sheet as staff have left
 * them.
 */
export const planAcknowledgementSheet = ({
  acknowledgements,
  results,
  unusableAcknowledgements,
}: Pick<
  WorkbookContent,
  "acknowledgements" | "results" | "unusableAcknowledgements"
>): SheetPlan => {
  const states = acknowledgements.map(stateAmong(results));
  const keys = distinctKeys(acknowledgements, unusableAcknowledgements);
  return layOutSheet({
    id: "acknowledgements",
    name: title,
    columns,
    rows: [
      columnKeyRow(columns),
      titleRow(title),
      noteRow(purpose),
      noteRow(countText(states)),
      headingRow(columns),
      ...acknowledgements.map((acknowledgement, index) =>
        acknowledgementRow(acknowledgement, states[index] ?? "unchecked", keys[index] ?? ""),
      ),
    ],
    keyColumn: 0,
    staffColumns: acknowledgementStaffColumns,
    frozen: { rows: headingRowIndex + 1, columns: 0 },
    repeatedRows: { first: headingRowIndex, last: headingRowIndex },
  });
};
