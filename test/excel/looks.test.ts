import { earlierEdition } from "./editions";
import { noCalculator } from "./no-calculator";
import { allSheets, openFilled, openWorkbook, valueOf, type OpenWorkbook } from "./open-workbook";
import { smallRegion } from "./small-region";
import { byHand } from "./staff-work";

const dataset = smallRegion();
const quick = { calculator: noCalculator };
const fill = ({ session }: OpenWorkbook) =>
  valueOf(session.fill({ dataset, sheets: allSheets }, new Set()));

/** The workbook without the numbers by which the stand-in counts its objects. */
const plainOf = async ({ standIn }: OpenWorkbook): Promise<unknown> =>
  JSON.parse(
    JSON.stringify(await standIn.snapshot(), (key, value: unknown) =>
      key === "id" || key === "nextId" ? undefined : value,
    ),
  );

const sheetNamed = async ({ standIn }: OpenWorkbook, name: string) =>
  (await standIn.snapshot()).sheets.find((sheet) => sheet.name === name);

const contentsOf = async ({ standIn }: OpenWorkbook) =>
  (await standIn.snapshot()).sheets.map(({ name, cells }) => [
    name,
    cells.map(({ at, value, formula = null }) => ({ at, value, formula })),
  ]);

/** Members that some machine or build of Excel refuses, and what staff read of it. */
const refused = [
  { member: "PageLayout.PaperSize", part: "印刷の設定" },
  { member: "WorksheetFreezePanes.FreezeAt", part: "枠の固定とフィルター" },
  { member: "AutoFilter.Apply", part: "枠の固定とフィルター" },
  { member: "DataValidation.Rule", part: "書式と入力規則" },
  { member: "Chart.Name", part: "グラフ" },
  { member: "Range.Merge", part: "セルの結合" },
  { member: "Worksheet.Activate", part: "最初のシートの表示" },
];

describe.each(refused)("$member を受け付けないExcel", ({ member, part }) => {
  const refusing = { refusedMembers: { [member]: "GeneralException" } };

  test("値はすべて書き、できなかった設定を1件にまとめて伝え、できるようになれば描く", async () => {
    const undisturbed = await openFilled(dataset, quick);
    const workbook = openWorkbook({ ...quick, moods: refusing });
    const { problems } = await fill(workbook);
    expect(problems).toEqual([expect.objectContaining({ cell: null, reach: "notice" })]);
    expect(problems[0]?.found).toContain(`できませんでした：${part}。`);
    expect(await contentsOf(workbook)).toEqual(await contentsOf(undisturbed));
    workbook.standIn.moods.refusedMembers = {};
    expect((await fill(workbook)).problems).toEqual([]);
    expect(await contentsOf(workbook)).toEqual(await contentsOf(undisturbed));
  });
});

test("A3のないプリンターで何度作っても、職員が広げた列はそのまま", async () => {
  const workbook = openWorkbook({
    ...quick,
    moods: { refusedMembers: { "PageLayout.PaperSize": "GeneralException" } },
  });
  await fill(workbook);
  await byHand(workbook, (worksheets) => {
    worksheets.getItem("参加マトリクス").getRange("D:D").format.columnWidth = 321;
  });
  await fill(workbook);
  const columns = (await sheetNamed(workbook, "参加マトリクス"))?.columns ?? [];
  expect(columns.find(({ index }) => index === 3)?.size).toBe(321);
});

test("書式の要求が途中で一度失敗しても、同じ実行の中で描き終える", async () => {
  const undisturbed = await openFilled(dataset, quick);
  const expected = await plainOf(undisturbed);
  for (const afterActionsOfRequest of [0, 20, 200, 900]) {
    const workbook = openWorkbook(quick);
    workbook.standIn.moods.failure = { request: allSheets.length + 3, afterActionsOfRequest };
    expect((await fill(workbook)).problems).toEqual([]);
    expect(await plainOf(workbook)).toEqual(expected);
  }
});

test("結合する直前に、隠れるセルに入力された文字は残る", async () => {
  const workbook = openWorkbook(quick);
  const { standIn } = workbook;
  const merges = (await sheetNamed(await openFilled(dataset, quick), "取組状況一覧"))?.merges ?? [];
  const covered = merges[0]?.split(":").at(-1) ?? "";
  standIn.moods.beforeRequest = (request) => {
    if (request !== allSheets.length + 3) return;
    standIn.user.type("取組状況一覧", covered, "打ったばかりの文字");
  };
  await fill(workbook);
  const { cells = [] } = (await sheetNamed(workbook, "取組状況一覧")) ?? {};
  expect(cells.find(({ at }) => at === covered)?.value).toBe("打ったばかりの文字");
});

test("隠したシートは、前に出さない", async () => {
  const workbook = openWorkbook(quick);
  await byHand(workbook, (worksheets) => {
    worksheets.add("参加マトリクス").visibility = "Hidden";
  });
  workbook.standIn.recorder.clear();
  expect((await fill(workbook)).problems).toEqual([]);
  const members = workbook.standIn.recorder.requests.flatMap(({ steps }) =>
    steps.map(({ member }) => member),
  );
  expect(members).not.toContain("Worksheet.Activate");
});

test("書き込みを取り消しても、文字として入力された「007」は文字のまま", async () => {
  const workbook = openWorkbook(quick);
  const { session, standIn } = workbook;
  const earlier = { dataset: earlierEdition(dataset), sheets: ["budget"] } as const;
  await valueOf(session.fill(earlier, new Set()));
  let requests = 0;
  standIn.moods.beforeRequest = () => {
    requests += 1;
    if (requests === 2) standIn.user.type("事業費", "E6", "'007");
  };
  await valueOf(session.fill({ dataset, sheets: ["budget"] }, new Set()));
  const { cells = [] } = (await sheetNamed(workbook, "事業費")) ?? {};
  expect(cells.filter(({ value }) => value === "007" || value === 7)).toEqual([
    expect.objectContaining({ value: "007" }),
  ]);
});

test("ページ数を忘れるExcelでも、すべてのシートについて1件で伝える", async () => {
  const workbook = openWorkbook({ ...quick, moods: { doesFitToPagesStick: false } });
  const { problems } = await fill(workbook);
  const { sheets } = await workbook.standIn.snapshot();
  const own = sheets.map(({ name }) => name).filter((name) => name !== "Sheet1");
  expect(problems.map(({ sheet }) => sheet)).toEqual([own.join("、")]);
});
