import type { SheetId } from "../../src/plan";
import type { WorkbookSnapshot } from "../../src/standin/workbook";
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
import { toldAll } from "../standin/open-excel";
import { byHand } from "./staff-work";

const dataset = smallRegion();
const quick = { calculator: noCalculator };

let filled: WorkbookSnapshot | undefined;
beforeAll(async () => {
  filled = await (await openFilled(dataset, quick)).standIn.snapshot();
});
const open = (): OpenWorkbook => {
  if (filled === undefined) throw new Error("not filled");
  return openWorkbook({ ...quick, workbook: filled });
};

const selected = async ({ session, standIn }: OpenWorkbook, sheet: string, cell: string) => {
  standIn.user.select(sheet, cell);
  standIn.recorder.clear();
  const selection = await valueOf(session.selection(dataset));
  expect(standIn.recorder.totals()).toMatchObject({ requests: 1, writes: 0 });
  return selection;
};

const railway = "project:鉄道の利用促進";
const matrixLine = "\t鉄道の利用促進\t○\t\t○\t\t3";
const amounts = "\t1,761,037千円\t1,800,000千円\t0千円\t0千円\t0千円\t3,561,037千円";
const listLine = "広域的交通網の整備\t鉄道の利用促進\t●\t\t●";

const cells: readonly {
  readonly sheet: string;
  readonly at: readonly [string, string];
  readonly title: string;
  readonly stated: string;
  readonly lines: readonly string[];
}[] = [
  {
    sheet: "参加マトリクス",
    at: [railway, "municipality:392049"],
    title: "「鉄道の利用促進」南国市",
    stated: "○",
    lines: [matrixLine],
  },
  {
    sheet: "事業費",
    at: [railway, "fiscal-year:2028"],
    title: "「鉄道の利用促進」令和10年度の事業費",
    stated: "1,800,000千円",
    lines: [amounts],
  },
  {
    sheet: "集計",
    at: ["pillar-total:pillar-2", "fiscal-year:2028"],
    title: "「Ⅱ 高次の都市機能の集積・強化」の計 令和10年度",
    stated: "1,800,000千円",
    lines: [amounts],
  },
  {
    sheet: "参加対照",
    at: [railway, "municipality:392049"],
    title: "「鉄道の利用促進」南国市",
    stated: "別冊：○、取組状況一覧：●",
    lines: [matrixLine, listLine],
  },
  {
    sheet: "KPI",
    at: ["kpi:特産品の販路開拓|イベントへの出店者数", "目標値（記載）"],
    title: "「特産品の販路開拓」指標「イベントへの出店者数」の目標値（記載）",
    stated: "18者 (令和13年度)",
    lines: ["イベントへの出店者数\t—\t18者 (令和13年度)"],
  },
  {
    sheet: "協約",
    at: ["annex-item:392049|広域観光の推進", "乙の役割"],
    title: "「広域観光の推進」南国市の乙の役割",
    stated: "広域観光の推進に甲と協力して取り組む。",
    lines: ["乙の役割\t広域観光の推進に甲と協力して取り組む。"],
  },
  {
    sheet: "取組状況一覧",
    at: [railway, "municipality:392049"],
    title: "「鉄道の利用促進」南国市",
    stated: "●",
    lines: [listLine],
  },
  {
    sheet: "出典",
    at: ["document:status-list-2029-04-01", "document"],
    title: "資料「高知市と連携市町との取組状況一覧」",
    stated: "高知市と連携市町との取組状況一覧",
    lines: ["高知市と連携市町との取組状況一覧"],
  },
];

describe("選んだセルの値がどの資料のどの行から来たか", () => {
  test.each(cells)("$sheet：$title", async ({ sheet, at, title, stated, lines }) => {
    const workbook = open();
    const { user } = workbook.standIn;
    const plain = (await viewOf(workbook, sheet)).at(...at);
    const before = await selected(workbook, sheet, plain);
    expect(before).toMatchObject({ sheet, cell: plain, provenance: { title, stated } });
    const texts = before.provenance?.sources.map(({ text }) => text) ?? [];
    for (const line of lines) expect(texts).toContain(line);

    user.insertRows(sheet, "1:2");
    user.insertColumns(sheet, "A:A");
    user.insertRows(sheet, "8:8");
    user.type(sheet, "B1", "庁内用");
    const moved = (await viewOf(workbook, sheet)).at(...at);
    expect(moved).not.toBe(plain);
    const after = await selected(workbook, sheet, moved);
    expect(after).toEqual({ ...before, cell: moved });
  });

  test.each([
    ["見出し", "事業費", "E4"],
    ["題名", "事業費", "B2"],
    ["表の右", "事業費", "Z9"],
    ["表の下", "事業費", "E60"],
    ["点検結果の行", "点検結果", "F14"],
    ["何もないシート", "Sheet1", "C3"],
  ])("出典のないところ：%s", async (_, sheet, cell) => {
    expect(await selected(open(), sheet, cell)).toEqual({ sheet, cell, provenance: null });
  });

  test("職員の行と、職員のシート", async () => {
    const workbook = open();
    const { user } = workbook.standIn;
    user.insertRows("事業費", "6:6");
    user.paste("事業費", "D6", [["職員の行", 100]]);
    user.addSheet("庁内資料");
    user.type("庁内資料", "B2", "控え");
    expect((await selected(workbook, "事業費", "E6")).provenance).toBeNull();
    expect((await selected(workbook, "庁内資料", "B2")).provenance).toBeNull();
  });

  test("指摘のセルを選んで開く", async () => {
    const workbook = open();
    const { session } = workbook;
    const report = await valueOf(session.check(dataset, day));
    const [finding] = report.results.flatMap(({ findings }) => findings);
    const cell = finding === undefined ? null : report.cellOf(finding.at);
    if (cell === null) throw new Error("no cell");
    workbook.standIn.recorder.clear();
    await valueOf(session.select(cell));
    expect(workbook.standIn.recorder.totals()).toMatchObject({ requests: 1, clearsUndo: [] });
    const snapshot = await workbook.standIn.snapshot();
    expect(snapshot.activeSheet).toBe("事業費");
    expect(snapshot.sheets.find(({ name }) => name === "事業費")?.selection).toBe("J5");
  });
});

/** The news, the question for the name of its sheet, and what is made of the answer: each is told before the next. */
const settle = async (workbook: OpenWorkbook): Promise<void> => {
  for (let step = 0; step < 3; step += 1) await toldAll(workbook);
};

describe("点検のあとでシートの名前が変わった", () => {
  test("セルへ移動できないとき、もう一度点検するよう伝える", async () => {
    const { session, standIn } = open();
    const report = await valueOf(session.check(dataset, day));
    const cell = report.cellOf({ kind: "project", project: dataset.projects[0]?.id ?? "" });
    if (cell === null) throw new Error("no cell");
    standIn.user.renameSheet(cell.sheet, "写し");
    const answer = await session.select(cell);
    expect(answer).toMatchObject({ ok: false, refusal: { kind: "sheetGone", canRetry: true } });
  });
});

test("非表示のシートのセルへは移動できないことと、表示のしかたを伝える", async () => {
  const workbook = open();
  await byHand(workbook, (worksheets) => {
    worksheets.getItem("KPI").visibility = "Hidden";
  });
  const answer = await workbook.session.select({ sheet: "KPI", row: 3, column: 3 });
  expect(answer).toMatchObject({ ok: false, refusal: { kind: "sheetHidden", canRetry: false } });
});

describe("編集と選択の知らせ", () => {
  const watched = async () => {
    const workbook = open();
    const seen: string[] = [];
    const stop = await valueOf(
      workbook.session.watch({
        onSelection: () => seen.push("選択"),
        onEdit: (sheet) => seen.push(sheet),
      }),
    );
    return { workbook, seen, stop };
  };

  test("職員の編集はシートの名前とともに、選択はそのつど知らせる", async () => {
    const { workbook, seen } = await watched();
    const { user } = workbook.standIn;
    user.type("事業費", "E5", 1);
    await settle(workbook);
    user.select("KPI", "F2");
    await settle(workbook);
    user.type("KPI", "F2", "2");
    await settle(workbook);
    expect(seen).toEqual(["事業費", "選択", "KPI"]);
  });

  test("製品自身の書き込みは知らせない", async () => {
    const { workbook, seen } = await watched();
    const { session } = workbook;
    const sheets: readonly SheetId[] = allSheets;
    workbook.standIn.user.deleteSheet("KPI");
    await settle(workbook);
    seen.length = 0;
    await valueOf(session.fill({ dataset, sheets }, new Set()));
    await valueOf(session.check(dataset, day));
    await settle(workbook);
    expect(workbook.standIn.recorder.totals().writes).toBeGreaterThan(0);
    expect(seen).toEqual([]);
  });

  test("やめたあとは知らせない", async () => {
    const { workbook, seen, stop } = await watched();
    await stop();
    workbook.standIn.user.type("事業費", "E5", 1);
    workbook.standIn.user.select("KPI", "F2");
    await settle(workbook);
    expect(seen).toEqual([]);
  });

  test("知らせが失われても、点検は今の値を見る", async () => {
    const { workbook, seen } = await watched();
    workbook.standIn.moods.areEventsDelivered = false;
    workbook.standIn.user.type("事業費", "E5", 1);
    await settle(workbook);
    expect(seen).toEqual([]);
    const { results } = await valueOf(workbook.session.check(dataset, day));
    const drift = results.find(({ rule }) => rule === "budget-matches-vision");
    expect(drift?.findings).toEqual([expect.objectContaining({ stated: 5000, computed: 1 })]);
  });
});
