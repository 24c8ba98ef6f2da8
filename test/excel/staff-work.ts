import type { OpenWorkbook } from "./open-workbook";

/** What somebody does in a workbook by themselves, and by what it is found again. */
export interface StaffWork {
  readonly title: string;
  readonly act: (workbook: OpenWorkbook) => Promise<void> | void;
  /** What must be there afterwards, whatever the product has done. */
  readonly marks: readonly string[];
  /** Whether formulas lead back to themselves afterwards: Excel warns of them, and their results are arbitrary. */
  readonly makesCircles?: true;
}

/** What the user does through dialogs: formats, charts, names. It is no request of the product. */
export const byHand = async (
  { Excel: excel, standIn }: OpenWorkbook,
  batch: (worksheets: Excel.WorksheetCollection, workbook: Excel.Workbook) => void,
): Promise<void> => {
  const { workbook } = new excel.RequestContext();
  batch(workbook.worksheets, workbook);
  await workbook.context.sync();
  standIn.recorder.clear();
};

const cellWork: readonly StaffWork[] = [
  {
    title: "金額・印・見出しの上書きと、表の外のメモ",
    act: ({ standIn: { user } }) => {
      user.type("事業費", "F6", 4321);
      user.type("参加マトリクス", "H5", "○？");
      user.type("KPI", "J2", "2,500人 (令和13年度)");
      user.type("事業費", "Q6", "財政課と調整中");
      user.type("事業費", "B30", "欄外の控え");
    },
    marks: ["4321", "○？", "2,500人 (令和13年度)", "財政課と調整中", "欄外の控え"],
  },
  {
    title: "自分の計算式",
    act: ({ standIn: { user } }) => {
      user.type("事業費", "P6", "=E6*2");
      user.type("事業費", "E21", "=SUM(E5:E6)+1");
    },
    marks: ["=E#*2", "=SUM(E#:E#)+1"],
  },
];

const lineWork: readonly StaffWork[] = [
  {
    title: "表の途中に行を挿入",
    act: ({ standIn: { user } }) => {
      user.insertRows("事業費", "6:6");
      user.paste("事業費", "D6", [["途中の行", 111]]);
      user.insertRows("参加マトリクス", "7:8");
      user.type("参加マトリクス", "D8", "途中の行2");
      user.insertRows("KPI", "3:3");
      user.type("KPI", "D3", "途中の指標");
      user.insertRows("取組状況一覧", "11:11");
      user.type("取組状況一覧", "C11", "途中の取組");
    },
    marks: ["途中の行", "111", "途中の行2", "途中の指標", "途中の取組"],
  },
  {
    title: "表の上と、いちばん下に行を挿入",
    act: ({ standIn: { user } }) => {
      user.insertRows("事業費", "1:2");
      user.type("事業費", "D1", "いちばん上");
      user.insertRows("参加マトリクス", "3:3");
      user.type("参加マトリクス", "D3", "題名の下");
      user.type("参加マトリクス", "D14", "いちばん下");
      user.insertRows("協約", "1:1");
      user.type("協約", "A1", "表の上の題名");
    },
    marks: ["いちばん上", "題名の下", "いちばん下", "表の上の題名"],
  },
  {
    title: "表の左・途中・右に列を挿入",
    act: ({ standIn: { user } }) => {
      user.insertColumns("事業費", "A:A");
      user.type("事業費", "A6", "左の列");
      user.insertColumns("参加マトリクス", "G:G");
      user.type("参加マトリクス", "G6", "途中の列");
      user.type("参加マトリクス", "Z6", "右の列");
      user.insertColumns("KPI", "C:C");
      user.type("KPI", "C2", "指標の列");
    },
    marks: ["左の列", "途中の列", "右の列", "指標の列"],
  },
];

const orderWork: readonly StaffWork[] = [
  {
    title: "KPIを列で並べ替え",
    act: async ({ standIn: { user } }) => {
      user.type("KPI", "S2", "並べ替えの控え");
      await user.sortRows("KPI", "A2:S3", 4, "descending");
    },
    marks: ["並べ替えの控え"],
  },
  {
    title: "参加マトリクスで、取組の中の事業を並べ替え",
    act: async ({ standIn: { user } }) => {
      user.type("参加マトリクス", "L8", "災害対策の控え");
      await user.sortRows("参加マトリクス", "A8:L9", 3, "descending");
    },
    marks: ["災害対策の控え"],
  },
  {
    title: "事業費の表をまるごと並べ替え",
    makesCircles: true,
    act: async ({ standIn: { user } }) => {
      user.type("事業費", "Q6", "並べ替えた行の控え");
      await user.sortRows("事業費", "A5:Q17", 9, "descending");
    },
    marks: ["並べ替えた行の控え"],
  },
];

const ownThings: readonly StaffWork[] = [
  {
    title: "自分のシート・名前・グラフ・コメント・条件付き書式",
    act: (workbook) =>
      byHand(workbook, (worksheets, { names, comments }) => {
        const own = worksheets.add("庁内資料");
        own.getRange("A1:B2").formulas = [
          ["=事業費!E6", "自分のシート"],
          [1, 2],
        ];
        names.add("庁内の範囲", own.getRange("A1:B2"));
        const budget = worksheets.getItem("事業費");
        budget.charts.add("ColumnClustered", budget.getRange("E5:F6"), "Columns").name =
          "自分のグラフ";
        const summary = worksheets.getItem("集計");
        summary.charts.add("Line", summary.getRange("G40:H42")).name = "集計のグラフ";
        comments.add("事業費!E6", "担当課のコメント");
        const format = budget.getRange("P5:P9").conditionalFormats.add("Custom");
        format.custom.rule.formula = "=$E5>1234";
      }),
    marks: [
      "自分のシート",
      "庁内の範囲",
      "自分のグラフ",
      "集計のグラフ",
      "担当課のコメント",
      "=$E#>1234",
    ],
  },
];

/** Everything the staff are known to do. All of it is meant for the small region of `earlierEdition`. */
export const staffWork: readonly StaffWork[] = [
  ...cellWork,
  ...lineWork,
  ...orderWork,
  ...ownThings,
];

/** The texts among `marks` that a workbook has lost; the row numbers of formulas count as `#`. */
export const lostMarks = async (
  { standIn }: OpenWorkbook,
  marks: readonly string[],
): Promise<readonly string[]> => {
  const { sheets, names } = await standIn.snapshot();
  const contents = sheets.flatMap(({ cells, comments, charts, conditionalFormats, name }) => [
    name,
    ...cells.map(
      ({ value, formula }) => formula ?? (typeof value === "number" ? String(value) : value),
    ),
    ...comments.map(({ content }) => content),
    ...charts.map(({ properties }) => properties["name"]),
    ...conditionalFormats.map(({ rule }) => rule["formula"]),
  ]);
  const texts = new Set(
    [...contents, ...names.map(({ name }) => name)].map((text) =>
      typeof text === "string" && text.startsWith("=")
        ? text.replace(/(?<=[A-Z])\d+/gu, "#")
        : text,
    ),
  );
  return marks.filter((mark) => !texts.has(mark));
};
