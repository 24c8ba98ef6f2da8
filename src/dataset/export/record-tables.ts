import { formatDocumentKind, type AppliedDecision, type Dataset } from "../../domain";
import { documentColumn, documentKey } from "./lookups";
import { writeTable, type Table } from "./table";

const required = { required: true };

/** decisions.csv: what people settled, and on what evidence. */
export const decisionsTable = ({ decisions }: Dataset): Table =>
  writeTable<AppliedDecision>({
    name: "decisions",
    title: "判断",
    description: "2通り以上に読める箇所の読み方を人が決めた記録。1行が1つの判断です。",
    rows: decisions,
    primaryKey: [],
    foreignKeys: [documentKey],
    columns: [
      documentColumn(({ documentId }) => documentId),
      {
        name: "lines",
        type: "string",
        title: "行番号",
        description: "2つ以上あるときは「、」で区切ります。",
        value: ({ sources }) => sources.map(({ line }) => line).join("、"),
      },
      { name: "problem", type: "string", title: "問題の種類", value: ({ problem }) => problem },
      {
        name: "quoted",
        type: "string",
        title: "資料の表記",
        constraints: required,
        value: ({ quoted }) => quoted,
      },
      {
        name: "readings",
        type: "string",
        title: "読み方の候補",
        description: "候補を「 / 」で区切ります。",
        value: ({ readings }) => readings.join(" / "),
      },
      {
        name: "taken",
        type: "string",
        title: "採った読み方",
        constraints: required,
        value: ({ taken }) => taken,
      },
      { name: "reason", type: "string", title: "理由", value: ({ reason }) => reason },
      {
        name: "evidence",
        type: "string",
        title: "根拠",
        description: "資料の種類、日付、引用。2つ以上あるときは「 / 」で区切ります。",
        value: ({ evidence }) =>
          evidence
            .map(
              ({ document, quoted }) =>
                `${formatDocumentKind(document.kind)} ${document.date} 「${quoted}」`,
            )
            .join(" / "),
      },
      { name: "decided_by", type: "string", title: "判断者", value: ({ decidedBy }) => decidedBy },
      { name: "decided_on", type: "date", title: "判断日", value: ({ decidedOn }) => decidedOn },
    ],
  });

/** problems.csv: what is still open; without it the other tables would look complete. */
export const problemsTable = ({ problems }: Dataset): Table =>
  writeTable({
    name: "problems",
    title: "読み取り上の問題",
    description: "まだ決着していない問題。1行が1つの問題です。",
    rows: problems,
    primaryKey: [],
    foreignKeys: [],
    columns: [
      {
        name: "problem",
        type: "string",
        title: "問題の種類",
        constraints: required,
        value: ({ kind }) => kind,
      },
      { name: "file_name", type: "string", title: "ファイル名", value: ({ fileName }) => fileName },
      {
        name: "document_id",
        type: "string",
        title: "資料の識別子",
        description: "documents.csv にない識別子は、取り込まなかった資料です。",
        value: ({ document }) => document,
      },
      {
        name: "line",
        type: "integer",
        title: "行番号",
        constraints: { minimum: 1 },
        value: ({ line }) => line,
      },
      {
        name: "column",
        type: "integer",
        title: "行の中の位置",
        constraints: { minimum: 1 },
        value: ({ column }) => column,
      },
      { name: "found", type: "string", title: "見つかったもの", value: ({ found }) => found },
      {
        name: "expected",
        type: "string",
        title: "期待したもの",
        value: ({ expected }) => expected,
      },
      { name: "action", type: "string", title: "対応", value: ({ action }) => action },
      { name: "quoted", type: "string", title: "資料の表記", value: ({ quoted }) => quoted },
      {
        name: "readings",
        type: "string",
        title: "読み方の候補",
        description: "候補を「 / 」で区切ります。",
        value: ({ readings }) => readings.map(({ label }) => label).join(" / "),
      },
    ],
  });
