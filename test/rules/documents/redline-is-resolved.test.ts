import type { Dataset } from "../../../src/domain";
import { redlineIsResolved as rule } from "../../../src/rules/documents/redline-is-resolved";
import { agreementId, sampleDataset, statusListId, visionId } from "../../fixtures/sample-dataset";
import { withLines } from "../../fixtures/sample-lines";
import { checkCases, runRule } from "../check-cases";

/** The sample has one trace: 「P.45」 that was settled as 5. */
const clean: Dataset = sampleDataset({
  projectSheets: sampleDataset().projectSheets.map((sheet) => ({ ...sheet, crossReferences: [] })),
});
const after = (...lines: readonly string[]): Dataset => withLines(clean, statusListId, lines);
const document = "取組状況一覧（令和11年4月1日）";
const blank =
  "は、読点の前に空白があります。見え消しで文字を消したり加えたりした跡とみられます。改めた後の記載を原本で確かめ、空白を取り除いてください。";
const doubled =
  "は、同じ言葉が重なっています。見え消しの前と後の言葉が続けて書かれたものか、そのとおりの名称かを、原本で確かめてください。";
const quotes =
  "は、かぎ括弧の開きと閉じが対応していません。見え消しや手直しの跡でないか、原本で確かめてください。";

checkCases(rule, [
  { title: "跡のない資料は、跡の種類ごとに一致", dataset: clean, outcomes: [15, 0, 0, 0] },
  {
    title: "読点の前の空白を、一つの指摘にまとめて示す",
    dataset: after(
      "連携市町\t津山市、 玉野市 、 総社市 、備前市",
      "早島町\u3000、",
      "美咲町 、",
      "津山市、 玉野市",
    ),
    outcomes: [14, 1, 0, 0],
    findings: [`${document}の「玉野市 、」「総社市 、」「早島町\u3000、」ほか1件${blank}`],
  },
  {
    title: "見え消しの前後のページが続いた参照を、か所の数とともに示す",
    dataset: sampleDataset({
      projectSheets: sampleDataset().projectSheets.map((sheet) => ({
        ...sheet,
        crossReferences: sheet.crossReferences.flatMap((reference) => [
          reference,
          { ...reference, page: null },
        ]),
      })),
    }),
    outcomes: [14, 1, 0, 0],
    findings: [
      "別冊（令和10年3月）の「P.45」（2か所）は、一覧にないページです。見え消しの前と後のページが続けて書かれたものとみられます。改めた後のページだけを残してください。",
    ],
  },
  {
    title: "読んだとおりのページへの参照は跡ではない",
    dataset: sampleDataset({
      projectSheets: sampleDataset().projectSheets.map((sheet) => ({
        ...sheet,
        crossReferences: sheet.crossReferences.map((reference) => ({ ...reference, page: 45 })),
      })),
    }),
    outcomes: [15, 0, 0, 0],
  },
  {
    title: "前と後の言葉が続けて書かれた跡を示す",
    dataset: after("・広域ごみ可燃ごみ広域処理施設の整備", "連携連携市町"),
    outcomes: [14, 1, 0, 0],
    findings: [`${document}の「広域ごみ可燃ごみ広域」「連携連携」${doubled}`],
  },
  {
    title: "ふつうの言葉の繰り返しは跡ではない",
    dataset: after(
      "情報の提供、共有及び共有された関係市町情報のPR",
      "環境保全や環境意識の啓発、地域分析・経済分析",
      "一人一人がますます活動する。ワクワク和気郡和気町",
    ),
    outcomes: [15, 0, 0, 0],
  },
  {
    title: "所管や地名の中の名称は、頭の言葉が同じでも跡ではない",
    dataset: after(
      "企画財政局企画財政部",
      "保健福祉部保健福祉課 電話000-000-0000",
      "総務企画部企画総務課",
      "会津若松市会津若松駅前",
      "神奈川県、東京都京都府大阪府",
      "下田町田町線",
      "令和二〇二〇年、毎年毎年",
    ),
    outcomes: [15, 0, 0, 0],
  },
  {
    title: "同じ名称が2度、または名称の途中で終わるものは、跡かを尋ねる",
    dataset: after(
      "企画財政局企画財政局",
      "保健福祉部保健福祉、",
      "地域振興計画地域振興策定",
      "市町市町",
      "京都京都府",
      "中核都市都市計画",
    ),
    outcomes: [14, 1, 0, 0],
    findings: [
      `${document}の「企画財政局企画財政局」「保健福祉部保健福祉」「地域振興計画地域振興」ほか3件${doubled}`,
    ],
  },
  {
    title: "対応しないかぎ括弧を示す",
    dataset: after("※事業費は「見える化」事業」の合計", "", "\t「閉じない欄\t"),
    outcomes: [14, 1, 0, 0],
    findings: [`${document}の『事業費は「見える化」事業」』『「閉じない欄』${quotes}`],
  },
  {
    title: "段落の行をまたぐかぎ括弧は対応している",
    dataset: after("圏域住民が「学びあい、行動す", "る」人づくりに取り組む。"),
    outcomes: [15, 0, 0, 0],
  },
  {
    title: "段落が変われば、かぎ括弧は対応していない",
    dataset: after("「学びあい", "", "行動する」"),
    outcomes: [14, 1, 0, 0],
    findings: [`${document}の『「学びあい』『行動する」』${quotes}`],
  },
  {
    title: "取り消し線などの印を示し、資料が違えば別の指摘とする",
    dataset: withLines(after("事業費 ~~1,000千円~~ 2,000千円"), agreementId, [
      "<del>甲</del>",
      "<ul><li>改行の<br></li></ul>",
    ]),
    outcomes: [13, 2, 0, 0],
    findings: [
      `${document}の「~~1,000千円~~」は、見え消しの印です。改めた後の記載だけを残してください。`,
      "連携協約（令和10年3月28日）の「<del>」は、見え消しの印です。改めた後の記載だけを残してください。",
    ],
  },
  {
    title: "資料がなければ、点検していないと言う",
    dataset: sampleDataset({ documents: [] }),
    outcomes: [0, 0, 0, 0],
    remarks: ["資料が読み込まれていないため、この点検は行っていません。"],
  },
]);

test("指摘は最初の跡の行を指し、すべての跡の行を出典とする", () => {
  const dataset = after("玉野市 、", "総社市", "早島町 、");
  const first = (clean.documents.find(({ id }) => id === statusListId)?.lines.length ?? 0) + 1;
  const [finding] = runRule(rule, dataset).findings;
  expect(finding).toMatchObject({
    at: { kind: "documentLine", document: statusListId, line: first },
    stated: "玉野市 、、早島町 、",
  });
  expect(finding?.sources.map(({ line }) => line)).toEqual([first, first + 2]);
});

test("見本の別冊の跡は「P.45」だけ", () => {
  expect(runRule(rule, sampleDataset()).findings).toMatchObject([
    { at: { kind: "documentLine", document: visionId }, stated: "P.45" },
  ]);
});
