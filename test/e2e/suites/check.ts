import type { Locator } from "playwright-core";
import { saveDataset } from "../../../src/dataset";
import type { OpenPane } from "../open-pane";
import { bundledDataset, check, openOnFilled, untilReady, type Open } from "./suite";

const budgetFinding = "「外国人コミュニケーション支援」事業費の計";

const card = (pane: OpenPane, place: string): Locator =>
  pane.view.getByRole("article", { name: place });

const focusedLabel = (pane: OpenPane): Promise<string | null> =>
  pane.page.evaluate(
    () =>
      document.activeElement?.getAttribute("aria-label") ??
      document.activeElement?.textContent ??
      null,
  );

const edit = (pane: OpenPane, sheet: string, address: string, value: string | number) =>
  pane.page.evaluate(
    ([name, at, typed]) => {
      window.standIn.user.type(name, at, typed);
    },
    [sheet, address, value] as const,
  );

/** The bundled dataset with further projects, each of which has a total that does not fit its years. */
const withFindings = (count: number): string => {
  const dataset = bundledDataset();
  const [project] = dataset.projects;
  const budget = dataset.budgets.find((each) => each.project === "外国人コミュニケーション支援");
  if (project === undefined || budget === undefined) throw new Error("The seeds have changed.");
  const names = Array.from({ length: count }, (_, index) => `追加事業${String(index)}`);
  return saveDataset({
    ...dataset,
    projects: [...dataset.projects, ...names.map((name) => ({ ...project, id: name, name }))],
    budgets: [
      ...dataset.budgets,
      ...names.map((name) => ({ ...budget, project: name, printedName: name })),
    ],
  });
};

export const checkSuite = (open: Open): void => {
  describe("点検", () => {
    test("何件を比べたか、指摘、比べるものがなかった点検の理由を示す", async () => {
      const pane = await untilReady(await open());
      await check(pane);
      const text = await pane.view.innerText();
      expect(text).toMatch(/未対応 \d+件・確認済み 0件/);
      expect(text).toContain("19事業中 一致15・不一致1・判定不能3・対象外0");
      expect(text).toContain("行っていません");
      expect(text).toContain("判定不能・対象外の理由 3件");
      const chart = pane.view.getByRole("img", { name: "棒グラフ：19事業中 一致15" });
      expect(await chart.count()).toBe(1);
      expect(await pane.axeViolations()).toEqual([]);
    });

    test("指摘からEnterでセルへ移動し、資料の行を開ける", async () => {
      const pane = await openOnFilled(open);
      await check(pane);
      const finding = card(pane, budgetFinding);
      expect(await finding.innerText()).toContain("▲150千円");
      await finding.getByRole("button", { name: /^出典 1行/ }).click();
      expect(await finding.innerText()).toContain("38ページ 334行目");
      expect(await finding.innerText()).toContain("「｜0千円｜150千円｜—｜—｜—｜0千円」");
      await finding.getByRole("button", { name: /^セルへ移動/ }).focus();
      await pane.page.keyboard.press("Enter");
      await pane.tab("出典");
      await pane.view.getByText(budgetFinding).waitFor();
    });

    test("確認済みにしても一覧は動かず、断られても入力は残り、取り消せる", async () => {
      const pane = await openOnFilled(open);
      await check(pane);
      const finding = card(pane, budgetFinding);
      await finding.getByRole("button", { name: /^確認済みにする：/ }).press("Enter");
      const reason = finding.getByLabel("理由");
      expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
      const save = finding.getByRole("button", { name: "確認済みにする", exact: true });
      expect(await save.getAttribute("title")).toBe("理由を入力してください。");
      await pane.page.keyboard.type("担当課に確認した。");
      expect(await save.getAttribute("title")).toBe("名前を入力してください。");
      await finding.getByLabel("確認者").fill("岡山 花子");
      await pane.page.evaluate(() => {
        window.standIn.user.startEditingCell();
      });
      await save.press("Enter");
      await pane.page.getByRole("alert").getByText("セルの入力中です").waitFor();
      expect(await pane.axeViolations()).toEqual([]);
      expect(await reason.inputValue()).toBe("担当課に確認した。");
      await pane.page.evaluate(() => {
        window.standIn.user.finishEditingCell();
      });
      const top = await finding.evaluate((element) => element.getBoundingClientRect().top);
      await pane.press("もう一度");
      await pane.says("確認済みにしました。");
      await finding.getByText("担当課に確認した。").waitFor();
      expect(await finding.evaluate((element) => element.getBoundingClientRect().top)).toBe(top);
      const record = await pane.page.evaluate(async () =>
        JSON.stringify(await window.standIn.look("確認記録", "A1:P20")),
      );
      expect(record).toContain("岡山 花子");
      await finding.getByRole("button", { name: /^取り消す：/ }).click();
      expect(await finding.getByLabel("取り消す人").inputValue()).toBe("岡山 花子");
      await finding.getByRole("button", { name: "確認済みを取り消す" }).press("Enter");
      await pane.says("確認済みを取り消しました。");
      expect(await focusedLabel(pane)).toBe(`確認済みにする：${budgetFinding}`);
    });

    test("未対応だけを見ていても、確認した指摘はその場に残る", async () => {
      const pane = await openOnFilled(open, {
        remembered: { "renkei-totsugo:confirmedBy": "岡山 花子" },
      });
      await check(pane);
      await pane.press("絞り込み");
      await pane.view.getByLabel("対応", { exact: true }).selectOption("未対応");
      await pane.view
        .getByLabel("事業・取組")
        .selectOption({ label: "外国人コミュニケーション支援（2）" });
      expect(await pane.view.getByRole("article").count()).toBe(2);
      const finding = card(pane, budgetFinding);
      await finding.getByRole("button", { name: /^確認済みにする：/ }).click();
      await finding.getByLabel("理由").fill("担当課に確認した。");
      await finding.getByRole("button", { name: "確認済みにする", exact: true }).click();
      await pane.says("確認済みにしました。");
      expect(await focusedLabel(pane)).toBe(`取り消す：${budgetFinding}`);
      expect(await pane.view.getByRole("article").count()).toBe(2);
      await pane.view.getByLabel("区分", { exact: true }).selectOption("要修正");
      expect(await pane.view.getByRole("article").count()).toBe(0);
      await pane.view.getByText("絞り込みに当てはまる指摘はありません。").waitFor();
      await pane.press("絞り込みを解除");
      expect(await pane.view.getByRole("article").count()).toBeGreaterThan(10);
    });

    test("編集すると、どの画面でも再点検が必要と示す", async () => {
      const pane = await openOnFilled(open);
      await check(pane);
      await pane.tab("出典");
      await edit(pane, "事業費", "J64", 150);
      await pane.says("再点検が必要です。");
      await pane.press("再点検する");
      await pane.says("点検しました。");
      await pane.tab("点検");
      expect(await pane.view.innerText()).toContain("別冊");
      expect(await card(pane, budgetFinding).innerText()).toContain("150千円");
      expect(await pane.page.locator("footer").innerText()).not.toContain("再点検");
    });

    test("自動の再点検は、セルや理由の入力を待ってから行う", async () => {
      const pane = await openOnFilled(open);
      await check(pane);
      const headline = pane.view.getByText(/^未対応 \d+件・確認済み/);
      const before = await headline.innerText();
      await pane.view.getByRole("switch").click();
      await edit(pane, "事業費", "E10", 12345);
      await pane.page.evaluate(() => {
        window.standIn.user.startEditingCell();
      });
      await pane.says("自動で再点検します。");
      await pane.page.waitForTimeout(2600);
      expect(await pane.page.getByRole("alert").count()).toBe(0);
      expect(await headline.innerText()).toBe(before);
      await pane.page.evaluate(() => {
        window.standIn.user.finishEditingCell();
      });
      await pane.page.waitForFunction((old) => !document.body.innerText.includes(old), before);
      expect(await pane.page.locator("footer").innerText()).not.toContain("再点検");
    });

    test("消えたシートは、点検していないと目立つところに示す", async () => {
      const pane = await openOnFilled(open);
      await pane.page.evaluate(() => {
        window.standIn.user.deleteSheet("KPI");
      });
      await check(pane);
      await pane.view.getByText(/^点検していないところ \d+件/).waitFor();
      await pane.view.getByText("「KPI」という名前のシート").waitFor();
    });

    test("千件の指摘も50件ずつ並び、続きの先頭に移る", async () => {
      const pane = await untilReady(
        await open({
          remembered: {
            "renkei-totsugo:file": withFindings(999),
            "renkei-totsugo:fileName": "千件.json",
          },
        }),
      );
      await check(pane);
      const group = pane.view.getByRole("region", { name: "年度別事業費と計の一致" });
      await group.getByText("指摘1,000件（未対応1,000・確認済み0）").waitFor();
      expect(await group.getByRole("article").count()).toBe(50);
      await group.getByRole("button", { name: "さらに50件を表示" }).click();
      expect(await group.getByRole("article").count()).toBe(100);
      const focused = await pane.page.evaluate(() => document.activeElement?.textContent ?? "");
      expect(focused).toContain("追加事業49");
    });
  });
};
