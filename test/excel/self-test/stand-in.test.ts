import { headlineOf, selfTestText } from "../../../src/excel/self-test/report";
import type { SelfTestReport, TrialLine } from "../../../src/excel/self-test/report";
import type { StandIn, StandInOptions } from "../../../src/standin";
import { noCalculator } from "../no-calculator";
import {
  allSheets,
  day,
  openFilled,
  openWorkbook,
  valueOf,
  type OpenWorkbook,
} from "../open-workbook";
import { smallRegion } from "../small-region";

const dataset = smallRegion();
const facts = [["Excelの版", "16.0"]] as const;

/** Single requests alone, or the product's own work as well. */
const run = (
  { session }: OpenWorkbook,
  reach: "requests" | "everything",
): Promise<SelfTestReport> =>
  valueOf(session.selfTest({ facts, dataset: reach === "requests" ? null : dataset, day }));

const notAsExpected = ({ lines }: SelfTestReport) =>
  lines.filter(({ verdict }) => verdict !== "works");

const told = ({ title, verdict, found }: TrialLine): string => `${verdict} ${title}：${found}`;

const formula = "differs 計算式：1、2、（空）、（空）";

test("代役は、どの要求も通る", async () => {
  const report = await run(openWorkbook(), "requests");
  expect(notAsExpected(report)).toEqual([]);
  expect(report.lines.length).toBeGreaterThan(45);
  expect(report.facts).toEqual(facts);
});

test("製品の仕事も通り、計算をしない代役では計算式の行だけが違う", async () => {
  const workbook = openWorkbook({ calculator: noCalculator });
  const report = await run(workbook, "everything");
  expect(notAsExpected(report).map(told)).toEqual([formula]);
  const names = (await workbook.standIn.snapshot()).sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["動作確認", "事業費", "点検結果", "Sheet1"]));
});

const notAvailable = (member: string): StandInOptions => ({
  moods: { refusedMembers: { [member]: "GeneralException" } },
});

/** What Excel can be like, and the lines that say so. */
const moods: readonly (readonly [
  title: string,
  options: StandInOptions,
  lines: readonly string[],
])[] = [
  [
    "A3のないプリンター",
    notAvailable("PageLayout.PaperSize"),
    ["fails 用紙A3：GeneralException、PageLayout.paperSize"],
  ],
  [
    "枠を固定できない版",
    notAvailable("WorksheetFreezePanes.FreezeAt"),
    ["fails 枠の固定（行と列）：GeneralException、WorksheetFreezePanes.freezeAt"],
  ],
  [
    "ページ数の設定を忘れる",
    { moods: { doesFitToPagesStick: false } },
    ["differs 横1ページに収める：横未設定ページ", "differs 縦のページ数：横未設定縦未設定ページ"],
  ],
  [
    "知らせが届かない",
    { moods: { areEventsDelivered: false } },
    ["differs 編集と選択の知らせ：届かない"],
  ],
  [
    "400 KBまでの要求",
    { moods: { payloadLimitBytes: 400_000 } },
    [
      "fails ブックの設定 500 KB：RequestPayloadSizeLimitExceeded",
      "fails 600 KBの書き込み：RequestPayloadSizeLimitExceeded",
      "differs 600 KBの読み取り：違う値",
    ],
  ],
  [
    "ほかのブックが前にある",
    { moods: { isOtherWorkbookInFront: true } },
    ["fails シートの追加と並び：InactiveWorkbook"],
  ],
  [
    "ブックが保護されている",
    { moods: { isWorkbookProtected: true } },
    ["fails シートの追加と並び：AccessDenied"],
  ],
  [
    "300 KBまでの答え",
    { moods: { answerLimitBytes: 300_000 } },
    [
      "fails ブックの設定 500 KB：ResponsePayloadSizeLimitExceeded",
      "fails 600 KBの読み取り：ResponsePayloadSizeLimitExceeded",
    ],
  ],
  [
    "100 KBまでの設定",
    { moods: { settingsLimitBytes: 100_000 } },
    ["fails ブックの設定 500 KB：GeneralException"],
  ],
  [
    "シートを足せない",
    notAvailable("WorksheetCollection.Add"),
    ["fails シートの追加と並び：GeneralException"],
  ],
];

test.each(moods)("%s：その行だけが、可でない", async (_title, options, lines) => {
  const report = await run(openWorkbook({ calculator: noCalculator, ...options }), "requests");
  const tried = notAsExpected(report).filter(({ verdict }) => verdict !== "skipped");
  expect(tried.map(told).filter((line) => line !== formula)).toEqual(lines);
});

/** Members that were asked of the stand-in, but for what only finds something or is asked by Office.js. */
const membersIn = ({ recorder }: StandIn): ReadonlySet<string> =>
  new Set(
    recorder.requests
      .flatMap(({ steps }) => steps)
      .filter(({ kind }) => kind !== "instantiate")
      .map(({ member }) => member),
  );

test("製品が送るどの種類の要求も、1つずつ試されている", async () => {
  const product = await openFilled(dataset, { calculator: noCalculator });
  const filling = openWorkbook({ calculator: noCalculator });
  await valueOf(filling.session.fill({ dataset, sheets: allSheets }, new Set()));
  const { results, cellOf } = await valueOf(product.session.check(dataset, day));
  const [finding] = results.flatMap(({ findings }) => findings);
  if (finding === undefined) throw new Error("no finding");
  const given = { reason: "確認した。", confirmedBy: "企画課", confirmedOn: day };
  await valueOf(product.session.acknowledge(dataset, finding, given));
  const cell = cellOf(finding.at);
  if (cell !== null) await valueOf(product.session.select(cell));
  await valueOf(product.session.selection(dataset));

  const tested = openWorkbook({ calculator: noCalculator });
  await run(tested, "requests");
  const tried = membersIn(tested.standIn);
  const used = [...membersIn(product.standIn), ...membersIn(filling.standIn)];
  expect([...new Set(used)].filter((member) => !tried.has(member))).toEqual([]);
  expect(used.length).toBeGreaterThan(60);
});

describe("空でないブック", () => {
  test.each<readonly [string, (workbook: OpenWorkbook) => unknown]>([
    [
      "値がある",
      ({ standIn }) => {
        standIn.user.type("Sheet1", "C3", "控え");
      },
    ],
    [
      "連携突合のシートがある",
      ({ session }) => session.fill({ dataset, sheets: ["kpi"] }, new Set()),
    ],
  ])("%s：断り、何も書かない", async (_title, prepare) => {
    const workbook = openWorkbook({ calculator: noCalculator });
    await prepare(workbook);
    workbook.standIn.recorder.clear();
    const answer = await workbook.session.selfTest({ facts, dataset, day });
    expect(answer).toMatchObject({ ok: false, refusal: { kind: "workbookNotEmpty" } });
    expect(workbook.standIn.recorder.totals().writes).toBe(0);
  });
});

test("止めると、残りは未実施になる", async () => {
  const stop = new AbortController();
  const { session } = openWorkbook({ calculator: noCalculator });
  const control = {
    onProgress: ({ done }: { done: number }) => {
      if (done === 5) stop.abort();
    },
    signal: stop.signal,
  };
  const report = await valueOf(session.selfTest({ facts, dataset, day }, control));
  expect(report.lines.filter(({ verdict }) => verdict !== "skipped")).toHaveLength(5);
});

test("結果は、文字としてコピーできる", () => {
  const line = { expected: "A3", remedy: "手で直します。", milliseconds: 1240 };
  const report: SelfTestReport = {
    facts,
    lines: [
      { ...line, title: "用紙の向き", verdict: "works", found: "A3", remedy: null },
      { ...line, title: "用紙A3", verdict: "fails", found: "GeneralException" },
    ],
  };
  expect(headlineOf(report)).toBe("2項目：可 1、違い 0、不可 1、未実施 0");
  expect(selfTestText(report).split("\n").slice(0, 5)).toEqual([
    "連携突合の動作確認",
    "Excelの版\t16.0",
    "2項目：可 1、違い 0、不可 1、未実施 0",
    "可\t1.2秒\t用紙の向き",
    "不可\t1.2秒\t用紙A3\t期待 A3\t実際 GeneralException\t手で直します。",
  ]);
});
