import { buildDataset } from "../../src/dataset";
import type { Dataset } from "../../src/domain";
import type { Refusal } from "../../src/excel";
import type { WorkbookProblem } from "../../src/plan";
import { excelOnTheWebPayloadLimit } from "../../src/standin";
import type { WorkbookSnapshot } from "../../src/standin/workbook";
import { generateRegion } from "../fixtures/region-documents";
import { extractTexts } from "../fixtures/seeds";
import { loadSeeds } from "../rules/load-seeds";
import { earlierEdition } from "./editions";
import { noCalculator } from "./no-calculator";
import {
  allSheets,
  day,
  openFilled,
  openWorkbook,
  valueOf,
  type OpenWorkbook,
} from "./open-workbook";
import { viewOf } from "./sheet-view";
import { smallRegion } from "./small-region";
import { byHand } from "./staff-work";

const revised = smallRegion();
const earlier = earlierEdition(revised);
const quick = { calculator: noCalculator };
const fillAll = { dataset: revised, sheets: allSheets };

let filled: WorkbookSnapshot | undefined;
beforeAll(async () => {
  filled = await (await openFilled(earlier, quick)).standIn.snapshot();
});
const openEarlier = (): OpenWorkbook => {
  if (filled === undefined) throw new Error("not filled");
  return openWorkbook({ ...quick, workbook: filled });
};

const contentsOf = async ({ standIn }: OpenWorkbook, sheet: string) => {
  const { sheets } = await standIn.snapshot();
  return sheets.find(({ name }) => name === sheet)?.cells;
};

const refusalOf = async (
  answer: Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }>,
): Promise<Refusal> => {
  const given = await answer;
  if (given.ok) throw new Error("It was expected to be refused.");
  return given.refusal;
};

const protectedSheet = (sheet: string): WorkbookProblem => ({
  sheet,
  cell: null,
  reach: "sheet",
  found: "シートが保護されています。",
  expected: "保護されていないシート",
  action: "［校閲］の［シート保護の解除］で保護を解除してから、もう一度実行してください。",
});

/** 集計 without a sheet that its formulas point to. */
const lacking = (missing: string): WorkbookProblem => ({
  sheet: "集計",
  cell: null,
  reach: "sheet",
  found: `このシートの計算式が参照する「${missing}」がないか、読み取れません。`,
  expected: `連携突合が作成した「${missing}」`,
  action: `「${missing}」を「シートを作る」で作るか、直してから、もう一度実行してください。このシートには書き込んでいません。`,
});

describe("保護されたシート", () => {
  test("作るときは、そのシートだけを書かず、ほかは書く", async () => {
    const workbook = openEarlier();
    const { session, standIn } = workbook;
    standIn.user.protect("事業費");
    const before = await contentsOf(workbook, "事業費");
    const preview = await valueOf(session.previewFill(fillAll));
    const summary = await valueOf(session.fill(fillAll, new Set()));
    for (const { sheets } of [preview, summary]) {
      const actions = new Map(sheets.map(({ name, action }) => [name, action]));
      expect(actions.get("事業費")).toBe("refuse");
      expect(actions.get("参加マトリクス")).toBe("update");
      expect(actions.get("KPI")).toBe("update");
    }
    expect(summary.problems).toEqual([protectedSheet("事業費")]);
    expect(await contentsOf(workbook, "事業費")).toEqual(before);
    expect((await viewOf(workbook, "KPI")).has("kpi:観光資源の共同発信|訪れた人の数")).toBe(true);
    // 集計 points at the rows where they stand, not where they would have come to stand.
    const summaryView = await viewOf(workbook, "集計");
    expect(summaryView.formula("grand-total", "computed-total")).toContain("$A$5:$A$17");
    expect((await standIn.snapshot()).sheets.filter(({ protection }) => protection)).toHaveLength(
      1,
    );

    standIn.user.unprotect("事業費");
    const rest = await valueOf(session.fill(fillAll, new Set()));
    expect(rest.problems).toEqual([]);
    expect((await viewOf(workbook, "事業費")).has("project:観光資源の共同発信")).toBe(true);
  });

  test("点検結果が保護されていても、点検の結果は答える", async () => {
    const { session, standIn } = openEarlier();
    standIn.user.protect("点検結果");
    standIn.user.type("事業費", "E5", 9999);
    standIn.recorder.clear();
    const report = await valueOf(session.check(earlier, day));
    expect(report.workbookProblems).toEqual([protectedSheet("点検結果")]);
    expect(report.results.flatMap(({ findings }) => findings).map(({ rule }) => rule)).toContain(
      "budget-matches-vision",
    );
    expect(standIn.recorder.totals().writes).toBe(0);
  });
});

const filteredSheet = (sheet: string): WorkbookProblem => ({
  sheet,
  cell: null,
  reach: "sheet",
  found:
    "フィルターで行が絞り込まれています。このまま書き込むと、別の行に値が入るおそれがあります。",
  expected: "絞り込みのないシート",
  action:
    "［データ］の［クリア］で絞り込みを解除してから、もう一度実行してください。このシートには書き込んでいません。",
});

describe("絞り込まれたシート", () => {
  test("作るときは、そのシートだけを書かず、絞り込みを解除すれば書く", async () => {
    const workbook = openEarlier();
    const { session, standIn } = workbook;
    await standIn.user.filter("KPI", "A1:R3", 3, ["高齢者の見守り"]);
    const before = await contentsOf(workbook, "KPI");
    const preview = await valueOf(session.previewFill(fillAll));
    const summary = await valueOf(session.fill(fillAll, new Set()));
    for (const { sheets } of [preview, summary]) {
      const actions = new Map(sheets.map(({ name, action }) => [name, action]));
      expect(actions.get("KPI")).toBe("refuse");
      expect(actions.get("事業費")).toBe("update");
    }
    expect(summary.problems).toEqual([filteredSheet("KPI")]);
    expect(await contentsOf(workbook, "KPI")).toEqual(before);

    await byHand(workbook, (worksheets) => {
      worksheets.getItem("KPI").autoFilter.clearCriteria();
    });
    expect((await valueOf(session.fill(fillAll, new Set()))).problems).toEqual([]);
    expect((await viewOf(workbook, "KPI")).has("kpi:観光資源の共同発信|訪れた人の数")).toBe(true);
  });

  test("表（テーブル）の絞り込みも、見分ける", async () => {
    const workbook = openEarlier();
    const { session, standIn } = workbook;
    await byHand(workbook, (worksheets) => {
      worksheets.getItem("KPI").autoFilter.remove();
      worksheets.getItem("KPI").tables.add("A1:R3", true);
    });
    await standIn.user.filter("KPI", "A1:R3", 3, ["高齢者の見守り"]);
    const summary = await valueOf(session.fill(fillAll, new Set()));
    expect(summary.problems).toContainEqual(filteredSheet("KPI"));
  });

  test("点検結果が絞り込まれていても、読み取って点検し、書き込まない", async () => {
    const { session, standIn } = openEarlier();
    await standIn.user.filter("点検結果", "B6:N20", 1, ["ない値"]);
    standIn.user.type("事業費", "E5", 9999);
    standIn.recorder.clear();
    const report = await valueOf(session.check(earlier, day));
    expect(report.workbookProblems).toEqual([filteredSheet("点検結果")]);
    expect(report.results.flatMap(({ findings }) => findings).map(({ rule }) => rule)).toContain(
      "budget-matches-vision",
    );
    expect(standIn.recorder.totals().writes).toBe(0);
  });
});

describe("ブックの保護", () => {
  const protectedWorkbook = (sheet: string): WorkbookProblem => ({
    sheet,
    cell: null,
    reach: "sheet",
    found: "ブックが保護されているため、シートを追加できません。",
    expected: "シートを追加できるブック",
    action: "［校閲］の［ブックの保護］を解除してから、もう一度実行してください。",
  });

  test("ないシートだけを作らず、あるシートは書く", async () => {
    const { session, standIn } = openEarlier();
    standIn.user.deleteSheet("KPI");
    standIn.moods.isWorkbookProtected = true;
    const { sheets, problems } = await valueOf(session.fill(fillAll, new Set()));
    expect(problems).toEqual([protectedWorkbook("KPI")]);
    expect(sheets.find(({ name }) => name === "事業費")?.action).toBe("update");
    standIn.moods.isWorkbookProtected = false;
    expect((await valueOf(session.fill(fillAll, new Set()))).problems).toEqual([]);
  });
});

describe("別のブックが前にある", () => {
  test("自分で1度だけやり直し、前に戻っていれば終わる", async () => {
    const { session, standIn } = openWorkbook(quick);
    standIn.moods.isOtherWorkbookInFront = true;
    standIn.moods.beforeRequest = (number) => {
      if (number > 3) standIn.moods.isOtherWorkbookInFront = false;
    };
    expect((await valueOf(session.fill(fillAll, new Set()))).problems).toEqual([]);
  });

  test("前に戻らなければ、言葉で伝える", async () => {
    const { session, standIn } = openWorkbook(quick);
    standIn.moods.isOtherWorkbookInFront = true;
    expect(await refusalOf(session.fill(fillAll, new Set()))).toMatchObject({
      kind: "otherWorkbook",
      canRetry: true,
    });
    expect((await standIn.snapshot()).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});

test("確認記録に書き込めなければ、確認済みにせず、そう伝える", async () => {
  const { session, standIn } = openEarlier();
  standIn.user.type("事業費", "E5", 9999);
  const { results } = await valueOf(session.check(earlier, day));
  const [finding] = results.flatMap(({ findings }) => findings);
  if (finding === undefined) throw new Error("no finding");
  standIn.user.protect("確認記録");
  standIn.recorder.clear();
  const given = { reason: "確認した。", confirmedBy: "企画課", confirmedOn: day };
  expect(await refusalOf(session.acknowledge(earlier, finding, given))).toEqual({
    kind: "sheetUnusable",
    message: "書き込めないシートがあります。次の内容を確かめてください。",
    problems: [protectedSheet("確認記録")],
    canRetry: false,
  });
  expect(standIn.recorder.totals().writes).toBe(0);
});

test("読み取ったあとに点検を止めると、何も書かず、止めたと答える", async () => {
  const { session, standIn } = openEarlier();
  const stop = new AbortController();
  await valueOf(session.inspect(revised));
  standIn.recorder.clear();
  const answer = session.check(revised, day, {
    onProgress: ({ done }) => {
      if (done === 1) stop.abort();
    },
    signal: stop.signal,
  });
  expect(await refusalOf(answer)).toMatchObject({ kind: "stopped", canRetry: false });
  expect(standIn.recorder.totals()).toMatchObject({ requests: 1, writes: 0 });
});

test("セルの入力中は何も書かず、入力を終えてからやり直せる", async () => {
  const { session, standIn } = openEarlier();
  standIn.user.startEditingCell();
  const before = await standIn.snapshot();
  standIn.recorder.clear();
  const answers = [
    session.inspect(revised),
    session.previewFill(fillAll),
    session.fill(fillAll, new Set()),
    session.check(revised, day),
    session.selection(revised),
  ];
  for (const answer of answers) {
    expect(await refusalOf(answer)).toEqual({
      kind: "cellEditMode",
      message:
        "セルの入力中のため、Excelが処理を受け付けませんでした。セルの入力を確定してから、もう一度実行してください。",
      problems: [],
      canRetry: true,
    });
  }
  expect(await standIn.snapshot()).toEqual(before);
  expect(standIn.recorder.totals().writes).toBe(0);
  standIn.user.finishEditingCell();
  expect((await valueOf(session.fill(fillAll, new Set()))).problems).toEqual([]);
});

describe("大きな圏域", () => {
  const large = buildDataset(
    extractTexts(generateRegion({ projectCount: 130, partnerCount: 33 }).texts),
    [],
  );
  const excelOnTheWeb = { payloadLimitBytes: excelOnTheWebPayloadLimit };

  /** What filling and checking take; all is recorded. */
  const fillAndCheck = async (dataset: Dataset) => {
    const workbook = openWorkbook({ ...quick, moods: excelOnTheWeb });
    const { session, standIn } = workbook;
    await valueOf(session.fill({ dataset, sheets: allSheets }, new Set()));
    const filling = standIn.recorder.totals();
    standIn.recorder.clear();
    await valueOf(session.check(dataset, day));
    return { workbook, filling, checking: standIn.recorder.totals() };
  };
  let done: Awaited<ReturnType<typeof fillAndCheck>> | undefined;
  beforeAll(async () => {
    done = await fillAndCheck(large);
  }, 180_000);

  test("130事業×33市町でも、要求の数は資料と同じで、どの要求も4MBに収まる", async () => {
    const seeds = await fillAndCheck(loadSeeds());
    expect(done?.filling.requests).toBe(seeds.filling.requests);
    expect(done?.checking.requests).toBe(seeds.checking.requests);
    expect(seeds.checking.requests).toBeLessThanOrEqual(3);
    const largest = [done?.filling, done?.checking].map((totals) => totals?.largestRequestBytes);
    for (const bytes of largest) expect(bytes).toBeLessThan(4_000_000);
  });

  test("大きな範囲を一度に読めなくても、分けて読んで同じ結果になる", async () => {
    if (done === undefined) throw new Error("not filled");
    const start = done.workbook;
    start.standIn.user.type("事業費", "F6", 7777);
    // A date that was pasted together with its format.
    await byHand(start, (worksheets) => {
      const cell = worksheets.getItem("事業費").getRange("F7");
      cell.numberFormat = [['m"月"d"日"']];
      cell.values = [[45748]];
    });
    const whole = await valueOf(start.session.check(large, day));
    expect(whole.workbookProblems).toEqual([
      expect.objectContaining({ sheet: "事業費", cell: "F7", reach: "cell" }),
    ]);
    start.standIn.moods.nullReadAboveCells = 3_000;
    const parts = await valueOf(start.session.check(large, day));
    expect(parts.results).toEqual(whole.results);
    expect(parts.workbookProblems).toEqual(whole.workbookProblems);
  });
});

describe("足りないシート・違うシート", () => {
  test("名前を変えたシートは、元の名前と、ほかのシートの名前を伝える", async () => {
    const { session, standIn } = openEarlier();
    standIn.user.renameSheet("KPI", "指標一覧");
    const state = await valueOf(session.inspect(earlier));
    expect(state.sheets.find(({ id }) => id === "kpi")?.state).toBe("absent");
    const problem = {
      sheet: "KPI",
      cell: null,
      reach: "sheet",
      found: "シート「KPI」がありません。ほかのシートは「Sheet1」「指標一覧」です。",
      expected: "「KPI」という名前のシート",
      action:
        "名前を変えたときは「KPI」に戻してください。削除したときは「シートを作る」で作り直してください。このシートは読み取っていません。",
    };
    expect(state.problems).toEqual([problem]);
    const report = await valueOf(session.check(earlier, day));
    expect(report.workbookProblems).toEqual([problem]);
  });

  test("削除したシートは、作り直せる", async () => {
    const workbook = openEarlier();
    workbook.standIn.user.deleteSheet("事業費");
    const { sheets, problems } = await valueOf(workbook.session.fill(fillAll, new Set()));
    expect(sheets.find(({ id }) => id === "budget")?.action).toBe("create");
    expect(problems).toEqual([]);
    const names = (await workbook.standIn.snapshot()).sheets.map(({ name }) => name);
    expect(names.indexOf("事業費")).toBe(names.indexOf("参加マトリクス") + 1);
  });

  test.each<readonly [string, string, (workbook: OpenWorkbook) => void]>([
    [
      "表のあるシート",
      "事業費",
      ({ standIn: { user } }) => {
        user.paste("事業費", "A1", [
          ["費目", "金額"],
          ["需用費", 100],
        ]);
      },
    ],
    [
      "「識別子」という見出しのある表",
      "KPI",
      ({ standIn: { user } }) => {
        user.paste("KPI", "A1", [
          ["番号", "識別子"],
          [1, "X-1"],
        ]);
      },
    ],
  ])("同じ名前の別のシート（%s）には書かない", async (_, name, fillOther) => {
    const workbook = openWorkbook(quick);
    const { session, standIn } = workbook;
    standIn.user.addSheet(name);
    fillOther(workbook);
    const before = await contentsOf(workbook, name);
    const problem = {
      sheet: name,
      cell: null,
      reach: "sheet",
      found: "同じ名前の別のシートがあります。",
      expected: "連携突合が作成したシート、または空のシート",
      action: "このシートの名前を変えてから、もう一度実行してください。",
    };
    expect((await valueOf(session.inspect(revised))).problems).toEqual([problem]);
    const { sheets, problems } = await valueOf(session.fill(fillAll, new Set()));
    expect(sheets.find((one) => one.name === name)?.action).toBe("refuse");
    const others = name === "事業費" ? [lacking("事業費")] : [];
    expect(problems).toEqual([problem, ...others]);
    expect(await contentsOf(workbook, name)).toEqual(before);
    const report = await valueOf(session.check(revised, day));
    expect(report.workbookProblems).toContainEqual(problem);
    expect(await contentsOf(workbook, name)).toEqual(before);
  });
});

test("集計だけを選んでも、参照するシートがなければ作らず、何が要るかを伝える", async () => {
  const { session, standIn } = openWorkbook(quick);
  const { sheets, problems } = await valueOf(
    session.fill({ dataset: revised, sheets: ["summary", "participation"] }, new Set()),
  );
  expect(sheets.map(({ id, action }) => [id, action])).toEqual([
    ["participation", "create"],
    ["summary", "refuse"],
  ]);
  expect(problems).toEqual([lacking("事業費")]);
  expect((await standIn.snapshot()).sheets.map(({ name }) => name)).not.toContain("集計");
});

describe("識別子と見出し", () => {
  test("行を複写すると、どちらの行も読まず書かず、両方の行を伝える", async () => {
    const workbook = openEarlier();
    const { session, standIn } = workbook;
    standIn.user.insertColumns("事業費", "A:A");
    standIn.user.insertRows("事業費", "10:10");
    const { formulas } = await standIn.look("事業費", "B9:O9");
    standIn.user.paste("事業費", "B10", formulas);
    standIn.user.type("事業費", "F10", 123);
    const problem = {
      sheet: "事業費",
      cell: "B10",
      reach: "cell",
      found: "識別子「initiative-total:広域的交通網の整備」の行が2つあります（9行目、10行目）。",
      expected: "1つの事業や項目に1行",
      action:
        "行を複写したときは、不要な行を削除してください。どちらの行も読み取りと更新の対象にしていません。",
    };
    const before = await standIn.look("事業費", "B9:O10");
    expect((await valueOf(session.inspect(earlier))).problems).toEqual([problem]);
    expect((await valueOf(session.check(earlier, day))).workbookProblems).toContainEqual(problem);
    const { problems } = await valueOf(
      session.fill({ dataset: earlier, sheets: allSheets }, new Set()),
    );
    expect(problems).toContainEqual(problem);
    expect(await standIn.look("事業費", "B9:O10")).toEqual(before);
  });

  test("合計の端の行を複写すると、小計の計算式をそのままにして、そう伝える", async () => {
    const workbook = openEarlier();
    const { session, standIn } = workbook;
    const { formulas } = await standIn.look("事業費", "A14:N14");
    standIn.user.insertRows("事業費", "15:15");
    standIn.user.paste("事業費", "A15", formulas);
    const subtotal = async () =>
      (await viewOf(workbook, "事業費")).formula("initiative-total:災害対策の推進", "stated-total");
    const before = await subtotal();
    expect(before).toContain("SUM(J13:J14)");
    const { problems } = await valueOf(
      session.fill({ dataset: earlier, sheets: allSheets }, new Set()),
    );
    expect(await subtotal()).toBe(before);
    expect(problems.map(({ sheet, cell }) => [sheet, cell])).toEqual([
      ["事業費", "A15"],
      ["事業費", "E16"],
    ]);
    expect(problems[1]?.found).toContain("複写されています");
  });

  const lostKeys = {
    reach: "sheet",
    cell: null,
    found: "列の見出しを記録した非表示の行、または行の識別子の列がありません。",
    expected: "連携突合が作成したときの見出しの行と識別子の列",
    action:
      "削除した直後であれば元に戻してください。戻せないときは、シートの名前を変えて残し、「シートを作る」で作り直してください。",
  };

  test.each<readonly [string, (workbook: OpenWorkbook) => void, WorkbookProblem]>([
    [
      "見出しを記録した行を削除",
      ({ standIn: { user } }) => {
        user.deleteRows("事業費", "1:1");
      },
      { ...lostKeys, reach: "sheet", sheet: "事業費" },
    ],
    [
      "識別子の列を削除",
      ({ standIn: { user } }) => {
        user.deleteColumns("KPI", "R:R");
      },
      { ...lostKeys, reach: "sheet", sheet: "KPI" },
    ],
    [
      "KPIの見出しのセルを書き換え",
      ({ standIn: { user } }) => {
        user.type("KPI", "F1", "基準");
      },
      {
        sheet: "KPI",
        cell: null,
        reach: "sheet",
        found: "見出しの行（1行目）に「基準値（記載）」の列がありません。",
        expected: "連携突合が作成したときの見出し",
        action:
          "見出しを変えたときは、元の見出しに戻してください。列を削除したときは、元に戻すか、シートの名前を変えて残し、「シートを作る」で作り直してください。",
      },
    ],
    [
      "年度の列を削除",
      ({ standIn: { user } }) => {
        user.deleteColumns("事業費", "F:F");
      },
      {
        sheet: "事業費",
        cell: null,
        reach: "sheet",
        found: "見出しの行（1行目）に「令和10年度（千円）」の列がありません。",
        expected: "連携突合が作成したときの見出し",
        action:
          "見出しを変えたときは、元の見出しに戻してください。列を削除したときは、元に戻すか、シートの名前を変えて残し、「シートを作る」で作り直してください。",
      },
    ],
  ])("%sすると、そのシートには書かない", async (_, damage, problem) => {
    const workbook = openEarlier();
    const { session } = workbook;
    damage(workbook);
    const before = await contentsOf(workbook, problem.sheet);
    const summary = await valueOf(session.fill(fillAll, new Set()));
    // 集計 adds up 事業費: without it, its formulas stay as they are.
    const others = problem.sheet === "事業費" ? [lacking("事業費")] : [];
    expect(summary.problems).toEqual([problem, ...others]);
    expect(await contentsOf(workbook, problem.sheet)).toEqual(before);
    expect(
      summary.sheets.filter(({ action }) => action === "refuse").map(({ name }) => name),
    ).toEqual([problem.sheet, ...others.map(({ sheet }) => sheet)]);
  });
});

describe("別の圏域のブック", () => {
  const seeds = loadSeeds();

  test("作らず、点検せず、どの圏域のブックかを伝える", async () => {
    const workbook = openEarlier();
    const { session, standIn } = workbook;
    const before = await standIn.snapshot();
    const request = { dataset: seeds, sheets: allSheets };
    const [finding] = (await valueOf(session.check(revised, day))).results.flatMap(
      ({ findings }) => findings,
    );
    const start = openWorkbook({ ...quick, workbook: before });
    if (finding === undefined) throw new Error("no finding");
    const given = { reason: "確認した。", confirmedBy: "政策企画課", confirmedOn: day };
    const answers = [
      start.session.previewFill(request),
      start.session.fill(request, new Set()),
      start.session.check(seeds, day),
      start.session.acknowledge(seeds, finding, given),
    ];
    for (const answer of answers) {
      expect(await refusalOf(answer)).toEqual({
        kind: "otherRegion",
        message:
          "このブックは「高知連携中枢都市圏」（連携中枢都市は高知市）のデータから作られています。読み込んだ正本データは「岡山連携中枢都市圏」（連携中枢都市は岡山市）のものです。正しいブックを開くか、そのブックの圏域の正本データを読み込んでください。",
        problems: [],
        canRetry: false,
      });
    }
    expect(await start.standIn.snapshot()).toEqual(before);
    const state = await valueOf(start.session.inspect(seeds));
    expect(state.isSameDataset).toBe(false);
    expect(state.filledFrom?.region).toBe("高知連携中枢都市圏");
  });

  test("構成市町が重なる隣の圏域も、連携中枢都市で見分ける", async () => {
    const { session } = openEarlier();
    const [core, first] = revised.municipalities;
    if (core === undefined || first === undefined) throw new Error("no municipalities");
    const neighbour: Dataset = {
      ...revised,
      region: {
        ...revised.region,
        name: "隣の連携中枢都市圏",
        coreCity: first.id,
        partners: revised.region.partners.map((id) => (id === first.id ? core.id : id)),
      },
    };
    for (const answer of [
      session.check(neighbour, day),
      session.fill({ dataset: neighbour, sheets: allSheets }, new Set()),
    ]) {
      expect(await refusalOf(answer)).toMatchObject({ kind: "otherRegion" });
    }
  });

  test("何も覚えていないブックでも、シートが別の圏域のものなら、何も書かない", async () => {
    const snapshot = { ...(await openEarlier().standIn.snapshot()), settings: {} };
    const start = openWorkbook({ ...quick, workbook: snapshot });
    const before = await start.standIn.snapshot();
    const { kind, message } = await refusalOf(start.session.check(seeds, day));
    expect(kind).toBe("otherRegion");
    expect(message).toContain("別の圏域の事業や市町のシートです。");
    expect(await start.standIn.snapshot()).toEqual(before);
  });
});

describe("古いExcel、遅いExcel、忘れるExcel", () => {
  test.each(["1.10", "1.14"])("ExcelApi %s で、すべてできる", async (excelApi) => {
    const workbook = openWorkbook({ ...quick, moods: { excelApi } });
    const { session, standIn } = workbook;
    const asOf = { year: 2030, month: 4, day: 1 };
    const statusList = { asOf, marksFrom: "participationSheet" } as const;
    await valueOf(session.fill({ dataset: earlier, sheets: allSheets }, new Set()));
    await valueOf(session.fill({ ...fillAll, statusList }, new Set()));
    const { results } = await valueOf(session.check(revised, day));
    const [finding] = results.flatMap(({ findings }) => findings);
    if (finding === undefined) throw new Error("no finding");
    const given = { reason: "原本で確かめた。", confirmedBy: "企画課", confirmedOn: day };
    expect(await valueOf(session.acknowledge(revised, finding, given))).toHaveLength(1);
    await valueOf(session.withdraw(revised, finding.fingerprint, { by: "企画課", on: day }));
    await valueOf(session.select({ sheet: "事業費", row: 5, column: 4 }));
    expect(await valueOf(session.selection(revised))).toMatchObject({ cell: "E6" });
    const stop = await valueOf(
      session.watch({ onSelection: () => undefined, onEdit: () => undefined }),
    );
    await stop();
    expect(standIn.recorder.requests.map(({ error }) => error)).not.toContain("ApiNotFound");
  });

  test("「1ページの横幅に収める」を忘れるExcelでは、設定のしかたを伝える", async () => {
    const { session } = openWorkbook({ ...quick, moods: { doesFitToPagesStick: false } });
    const { problems } = await valueOf(
      session.fill({ dataset: revised, sheets: ["budget"] }, new Set()),
    );
    expect(problems).toEqual([
      {
        sheet: "事業費",
        cell: null,
        reach: "notice",
        found: "印刷の「1ページの横幅に収める」が設定されませんでした。",
        expected: "A3横、横1ページ",
        action: "［ページ レイアウト］の［横］を［1ページ］にしてから印刷してください。",
      },
    ]);
  });

  test("遅いExcelでも、頼んだ順に1つずつ終わる", async () => {
    const { session, standIn } = openWorkbook({ ...quick, moods: { latencyMilliseconds: 15 } });
    const ended: string[] = [];
    const note = (title: string) => () => ended.push(title);
    const work = [
      session.fill({ dataset: earlier, sheets: ["budget", "kpi"] }, new Set()).then(note("作る")),
      session.check(earlier, day).then(note("点検")),
      session.fill({ dataset: revised, sheets: ["budget", "kpi"] }, new Set()).then(note("直す")),
    ];
    await Promise.all(work);
    expect(ended).toEqual(["作る", "点検", "直す"]);
    expect(standIn.recorder.requests.map(({ error }) => error)).not.toContain("GeneralException");
  });

  test("1つの要求が5MBを超えるExcelでは、作れないことを伝える", async () => {
    const { session } = openWorkbook({ ...quick, moods: { payloadLimitBytes: 10_000 } });
    const refusal = await refusalOf(session.fill(fillAll, new Set()));
    expect(refusal).toMatchObject({
      kind: "payloadTooLarge",
      message:
        "一度に送るデータが大きすぎて、Excelが受け付けませんでした。作成するシートを減らして、もう一度実行してください。",
      canRetry: false,
    });
  });
});

test.each([
  ["AccessDenied", "accessDenied", true],
  ["FilteredRangeConflict", "filteredRange", true],
  ["MergedRangeConflict", "mergedRange", true],
  ["InactiveWorkbook", "otherWorkbook", true],
  ["InvalidSelection", "otherWorkbook", true],
  ["Conflict", "excelBusy", true],
  ["RequestAborted", "excelBusy", true],
  ["RangeExceedsLimit", "payloadTooLarge", false],
])("Excelが「%s」と答えたときの言葉", async (code, kind, canRetry) => {
  const { session, standIn } = openEarlier();
  standIn.moods.refusedMembers = { "Range.Formulas": code };
  const refusal = await refusalOf(session.fill(fillAll, new Set()));
  expect(refusal).toMatchObject({ kind, canRetry });
  expect(refusal.message).not.toContain(code);
});

test("思い当たらない失敗では、返答と場所を添える", async () => {
  const { session, standIn } = openEarlier();
  standIn.moods.refusedMembers = { "Range.Formulas": "GeneralException" };
  const { message } = await refusalOf(session.fill(fillAll, new Set()));
  expect(message).toContain("（Excelの返答：GeneralException、Range.formulas）");
});

test("職員のグラフは、製品の記録がなくなったブックでも消さない", async () => {
  const workbook = openEarlier();
  await byHand(workbook, (worksheets, { settings }) => {
    const summary = worksheets.getItem("集計");
    summary.charts.add("Line", summary.getRange("G40:H42")).name = "職員のグラフ";
    settings.getItem("renkei-totsugo.sheet.summary").delete();
  });
  await valueOf(workbook.session.fill(fillAll, new Set()));
  const { sheets } = await workbook.standIn.snapshot();
  const charts = sheets.find(({ name }) => name === "集計")?.charts ?? [];
  expect(charts.map(({ properties }) => properties["name"])).toEqual([
    "職員のグラフ",
    "役割ごとの事業費",
  ]);
});

test("集計にある職員のグラフは、名前だけ同じ空のシートでも消さない", async () => {
  const workbook = openWorkbook(quick);
  await byHand(workbook, (worksheets) => {
    const own = worksheets.add("集計");
    own.charts.add("Line", own.getRange("A1:B2")).name = "職員のグラフ";
  });
  await valueOf(workbook.session.fill(fillAll, new Set()));
  const { sheets } = await workbook.standIn.snapshot();
  const charts = sheets.find(({ name }) => name === "集計")?.charts ?? [];
  expect(charts.map(({ properties }) => properties["name"])).toContain("職員のグラフ");
});
