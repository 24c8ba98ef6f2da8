import { isFormula, planWorkbook, shownValue } from "../../src/plan";
import { checkDataset, documentsOnly } from "../../src/rules";
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
import { smallRegion } from "./small-region";

const seeds = loadSeeds();
const small = smallRegion();
const quick = { calculator: noCalculator };

describe("実際の資料でシートを作る", () => {
  const workbook = openWorkbook();
  const { session, standIn } = workbook;
  const plan = planWorkbook({ dataset: seeds, results: checkDataset(documentsOnly(seeds)) });
  const request = { dataset: seeds, sheets: allSheets };

  test("要求は「シートの数＋3」以内、全部で500KB以内、元に戻す履歴を消す操作はない", async () => {
    const summary = await valueOf(session.fill(request, new Set()));
    const { requests, bytesIn, clearsUndo } = standIn.recorder.totals();
    expect(summary.problems).toEqual([]);
    expect(summary.sheets.map(({ action }) => action)).toEqual(allSheets.map(() => "create"));
    expect(requests).toBeLessThanOrEqual(allSheets.length + 3);
    expect(bytesIn).toBeLessThanOrEqual(500_000);
    expect(clearsUndo).toEqual([]);
    expect(standIn.trackedObjects()).toBe(0);
  }, 180_000);

  test.each(plan.sheets.map(({ name }) => name))(
    "「%s」は計画のとおりの値になり、計算式は再計算しても計画の値と同じ",
    async (name) => {
      const sheet = plan.sheets.find((one) => one.name === name);
      if (sheet === undefined) throw new Error(name);
      const { worksheets } = new workbook.Excel.RequestContext().workbook;
      const used = worksheets.getItem(name).getUsedRange(true);
      used.load("values,formulas");
      await used.context.sync();
      const expected = sheet.values.map((row) => row.map((value) => shownValue(value) ?? ""));
      expect(used.values).toEqual(expected);
      expect(
        used.formulas.flat().filter((cell) => typeof cell === "string" && cell.startsWith("=")),
      ).toHaveLength(sheet.values.flat().filter(isFormula).length);
    },
  );

  test("もう一度作ると、書き込む操作が1つもない", async () => {
    standIn.recorder.clear();
    const again = await valueOf(session.fill(request, new Set()));
    expect(again.sheets.map(({ action }) => action)).not.toContain("update");
    expect(standIn.recorder.totals()).toMatchObject({ requests: 1, writes: 0 });
  }, 180_000);
});

describe("作る前に見せる", () => {
  test("空のブックでは、すべて新しく作る。見るだけでは何も書かない", async () => {
    const { session, standIn } = openWorkbook(quick);
    const { sheets } = await valueOf(session.previewFill({ dataset: small, sheets: allSheets }));
    expect(sheets.map(({ action }) => action)).toEqual(allSheets.map(() => "create"));
    expect(standIn.recorder.totals()).toMatchObject({ requests: 1, writes: 0 });
  });

  test("正本が変わると、増える行と変わるセルを数え、入力したセルは古い値と新しい値を示す", async () => {
    const { session, standIn } = await openFilled(earlierEdition(small), quick);
    standIn.user.type("事業費", "E5", 4321);
    standIn.user.type("事業費", "N5", "担当課に照会中");
    const { sheets } = await valueOf(
      session.previewFill({ dataset: small, sheets: ["budget", "kpi"] }),
    );
    const [budget, kpi] = sheets;
    expect(budget).toMatchObject({ action: "update", addedRows: 1, removedRows: 0 });
    expect(budget?.typed).toEqual([
      expect.objectContaining({
        sheet: "事業費",
        cell: "E5",
        label: "「特産品の販路開拓」 令和9年度（千円）",
        typed: "4321",
        planned: "空欄",
      }),
      expect.objectContaining({ cell: "N5", typed: "担当課に照会中" }),
    ]);
    expect(kpi).toMatchObject({ action: "update", addedRows: 1 });
  });

  test("選んだセルだけを正本の値に戻し、ほかの入力は残す", async () => {
    const { session, standIn } = await openFilled(small, quick);
    standIn.user.type("事業費", "E5", 4321);
    standIn.user.type("事業費", "F5", 1234);
    const request = { dataset: small, sheets: allSheets };
    const { sheets } = await valueOf(session.previewFill(request));
    const [first, second] = sheets.flatMap(({ typed }) => typed);
    const summary = await valueOf(session.fill(request, new Set([first?.id ?? ""])));
    expect(summary.replacedTyped).toEqual([first]);
    expect(summary.keptTyped).toEqual([second]);
    const { values } = await standIn.look("事業費", "E5:F5");
    expect(values).toEqual([[5000, 1234]]);
  });
});

describe("はじめに見せるシート", () => {
  const front = async ({ standIn }: OpenWorkbook): Promise<string> =>
    (await standIn.snapshot()).activeSheet;

  test("初めて作ったブックでは、最初の作業用のシートが手前に出る", async () => {
    expect(await front(await openFilled(small, quick))).toBe("参加マトリクス");
  });

  test("点検結果だけがあったブックでも同じ。選ばなかったシートは飛ばす", async () => {
    const workbook = openWorkbook(quick);
    await valueOf(workbook.session.check(small, day));
    const request = { dataset: small, sheets: ["sources", "kpi", "findings"] } as const;
    await valueOf(workbook.session.fill(request, new Set()));
    expect(await front(workbook)).toBe("KPI");
  });

  test("二度目からは、見ているシートのまま", async () => {
    const workbook = await openFilled(earlierEdition(small), quick);
    await valueOf(workbook.session.select({ sheet: "Sheet1", row: 0, column: 0 }));
    workbook.standIn.user.deleteSheet("KPI");
    await valueOf(workbook.session.fill({ dataset: small, sheets: allSheets }, new Set()));
    expect(await front(workbook)).toBe("Sheet1");
  });
});

describe("途中で止める", () => {
  test("シートの切れ目で止まり、次の実行で続きから作る", async () => {
    const { session, standIn } = openWorkbook(quick);
    const stop = new AbortController();
    const labels: string[] = [];
    const request = { dataset: small, sheets: allSheets };
    const summary = await valueOf(
      session.fill(request, new Set(), {
        signal: stop.signal,
        onProgress: ({ done, label }) => {
          labels.push(label);
          if (done === 2) stop.abort();
        },
      }),
    );
    expect(summary.wasStopped).toBe(true);
    expect(labels).toContain("「事業費」を書き込んでいます");
    expect((await standIn.snapshot()).sheets.map(({ name }) => name)).toEqual([
      "Sheet1",
      "点検結果",
      "参加マトリクス",
      "事業費",
    ]);
    const rest = await valueOf(session.fill(request, new Set()));
    expect(rest.wasStopped).toBe(false);
    expect((await standIn.snapshot()).sheets).toHaveLength(11);
  });
});
