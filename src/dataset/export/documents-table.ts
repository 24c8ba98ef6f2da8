import type { Dataset } from "../../domain";
import { isoDateOf, printedDate } from "./lookups";
import { writeTable, type Table } from "./table";

const required = { required: true };
const natural = { required: true, minimum: 0 };

/** documents.csv */
export const documentsTable = ({ documents }: Dataset): Table =>
  writeTable({
    name: "documents",
    title: "資料",
    description: "読み取った資料。1行が1つの資料です。",
    rows: documents,
    primaryKey: ["document_id"],
    foreignKeys: [],
    columns: [
      {
        name: "document_id",
        type: "string",
        title: "資料の識別子",
        constraints: { required: true, unique: true },
        value: ({ id }) => id,
      },
      {
        name: "document_kind",
        type: "string",
        title: "資料の種類",
        description:
          "vision は別冊、status-list は取組状況一覧、agreement は連携協約、amendment は変更協約",
        constraints: {
          required: true,
          enum: ["vision", "status-list", "agreement", "amendment", "revision"],
        },
        value: ({ kind }) => kind,
      },
      { name: "title", type: "string", title: "資料名", value: ({ title }) => title },
      {
        name: "date",
        type: "string",
        title: "日付",
        description: "発行日、現在日または締結日。資料に日や月がないときは、ある所までを書きます。",
        constraints: printedDate,
        value: ({ date }) => isoDateOf(date),
      },
      {
        name: "date_printed",
        type: "string",
        title: "日付の表記",
        value: ({ dateText }) => dateText,
      },
      {
        name: "statuses",
        type: "string",
        title: "位置付けの表記",
        description: "「改訂案」など。2つ以上あるときは「、」で区切ります。",
        value: ({ statuses }) => statuses.join("、"),
      },
      {
        name: "is_draft",
        type: "boolean",
        title: "案かどうか",
        constraints: required,
        value: ({ isDraft }) => isDraft,
      },
      {
        name: "is_excerpt",
        type: "boolean",
        title: "抜粋かどうか",
        constraints: required,
        value: ({ isExcerpt }) => isExcerpt,
      },
      {
        name: "file_name",
        type: "string",
        title: "ファイル名",
        constraints: required,
        value: ({ fileName }) => fileName,
      },
      {
        name: "sha256",
        type: "string",
        title: "SHA-256",
        constraints: { required: true, pattern: "[0-9a-f]{64}" },
        value: ({ sha256 }) => sha256,
      },
      {
        name: "lines_used",
        type: "integer",
        title: "事実として使った行数",
        constraints: natural,
        value: ({ lineCounts }) => lineCounts.used,
      },
      {
        name: "lines_furniture",
        type: "integer",
        title: "見出しや凡例などの行数",
        constraints: natural,
        value: ({ lineCounts }) => lineCounts.furniture,
      },
      {
        name: "lines_unread",
        type: "integer",
        title: "読み取れなかった行数",
        constraints: natural,
        value: ({ lineCounts }) => lineCounts.unread,
      },
    ],
  });
