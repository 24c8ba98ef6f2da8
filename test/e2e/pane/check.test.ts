import type { Locator } from "playwright-core";
import { saveDataset } from "../../../src/dataset";
import type { OpenPane } from "../open-pane";
import { runCaptured, seedsFolder } from "../../cli/cli-captured";
import { bundledDataset, check, openOnFilled, untilReady } from "./suite";
import { onPane } from "./on-pane";

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

onPane((open) => {
  describe("点検", () => {
    test("何件を比べたか、指摘、比べるものがなかった点検の理由を示す", async () => {
      const pane = await untilReady(await open());
      await check(pane);
      const text = await pane.view.innerText();
      expect(text).toMatch(/未対応 \d+件・確認済み 0件/);
      expect(text).toContain("19事業中 一致15・不一致1・判定不能3・対象外0");
      expect(text).toMatch(
        /\d+項目のうち\d+項目で延べ[\d,]+件を比べました。\d+項目は.*行っていません。/,
      );
      expect(text).toMatch(/行っていない点検 \d+項目/);
      expect(text).toContain("ワークシート「事業費」が読み込まれていないため");
      expect(text).toContain("判定不能・対象外の理由 3件");
      const group = pane.view.getByRole("region", { name: "年度別事業費と計の一致" });
      const chart = group.getByRole("img", { name: "棒グラフ：19事業中 一致15" });
      expect(await chart.count()).toBe(1);
      expect(await pane.axeViolations()).toEqual([]);
    });

    test("要修正から並び、指摘のない点検は一つにまとまる", async () => {
      const pane = await untilReady(await open());
      await check(pane);
      const headings = await pane.view.getByRole("heading", { level: 3 }).allInnerTexts();
      expect(headings.map((text) => text.replace(/ .*/u, ""))).toEqual([
        "まず見るもの",
        "要修正",
        "要確認",
        "参考",
      ]);
      expect(await pane.view.getByRole("article").count()).toBe(1);
      await pane.press("別冊と取組状況一覧の連携市町の一致");
      expect(await pane.view.getByRole("article").count()).toBeGreaterThan(10);
      const clean = "事業に参加する連携市町の有無";
      expect(await pane.view.getByText(clean).count()).toBe(0);
      await pane.press(/^指摘のない点検 \d+項目/);
      const rule = pane.view.getByRole("region", { name: clean });
      expect(await rule.innerText()).toMatch(/108事業×記載箇所中 一致108/);
      expect(await pane.axeViolations()).toEqual([]);
    });

    test("点検の説明を、パネルの中で読める", async () => {
      const pane = await untilReady(await open());
      await check(pane);
      await pane.press("この点検について：年度別事業費と計の一致");
      const group = pane.view.getByRole("region", { name: "年度別事業費と計の一致" });
      await group.getByRole("heading", { name: "根拠" }).waitFor();
      expect(await group.getByRole("heading", { level: 5 }).allInnerTexts()).toEqual(
        expect.arrayContaining(["根拠", "OKの例", "NGの例", "直し方", "深刻度"]),
      );
      expect(await group.getByRole("table").count()).toBe(2);
      expect(await group.innerText()).toContain("（このままでは公表できません）");
      expect(await pane.axeViolations()).toEqual([]);
      await pane.press("小計と事業の金額の一致");
      await pane.view.getByText("事業の令和9年度は「5,000千円」と「300千円」").waitFor();
    });

    test("点検の説明が届かなければ、そう示す", async () => {
      const pane = await untilReady(
        await open({ prepare: (page) => page.route(/rule-readmes/u, (route) => route.abort()) }),
      );
      await check(pane);
      await pane.press("この点検について：年度別事業費と計の一致");
      await pane.view.getByText("説明を読み込めませんでした。").waitFor();
      expect(pane.takeComplaints().join()).toContain("ERR_FAILED");
    });

    test("再点検すると、新しい指摘、なくなった指摘、失効した確認を示す", async () => {
      const pane = await openOnFilled(open, {
        remembered: { "renkei-totsugo:confirmedBy": "岡山 花子" },
      });
      await check(pane);
      expect(await pane.view.innerText()).not.toContain("前の結果（");
      const group = pane.view.getByRole("region", { name: "年度別事業費と計の一致" });
      const finding = group.getByRole("article", { name: budgetFinding });
      await finding.getByRole("button", { name: /^確認済みにする：/ }).click();
      await finding.getByLabel("理由").fill("担当課に確認した。");
      await finding.getByRole("button", { name: "確認済みにする", exact: true }).click();
      await pane.says("確認済みにしました。");
      await edit(pane, "事業費", "J64", 10);
      await pane.press("再点検する");
      await pane.says("点検しました。");
      const line = pane.view.getByText(/^前の結果（.+の点検）から：/);
      expect(await line.innerText()).toMatch(
        /新しい指摘1件・内容が変わった指摘\d+件・なくなった指摘0件・変わらない指摘\d+件/,
      );
      expect(await finding.innerText()).toContain("前回は、資料の値が「0千円」でした。");
      expect(await finding.innerText()).toContain(
        "確認は失効しました。資料の値は、確認したとき「0千円」でしたが、今は「10千円」です。",
      );
      expect(await finding.innerText()).toContain("担当課に確認した。");
      await pane.press("新しい・変わった指摘を見る");
      expect(await pane.view.getByText("新しい", { exact: true }).count()).toBe(1);
      expect(await pane.axeViolations()).toEqual([]);
      await pane.press("絞り込みを解除");
      await edit(pane, "事業費", "J64", 0);
      await pane.press("再点検する");
      await pane.view.getByRole("button", { name: "なくなった指摘 1件" }).click();
      await pane.view.getByText("シートでは「10千円」です。").waitFor();
    });

    test("ファイルの結果と比べる。使えないファイルは理由を示す", async () => {
      const pane = await untilReady(await open());
      await check(pane);
      await pane.press("以前の結果と比べる");
      const choose = (result: Readonly<Record<string, unknown>>) =>
        pane.view.locator('input[type="file"]').setInputFiles({
          name: "前年度.json",
          mimeType: "application/json",
          buffer: Buffer.from(JSON.stringify(result)),
        });
      const earlier = {
        format: "renkei-totsugo-check",
        version: 1,
        asOf: "2025-04-01",
        region: "岡山連携中枢都市圏",
        documents: [],
        compared: [{ rule: "budget-total-equals-years", title: "計", compared: 19 }],
        findings: [],
      };
      await choose({ ...earlier, region: "別の圏域" });
      await pane.view.getByText("「前年度.json」は比べられません。").waitFor();
      await pane.view.getByText("「別の圏域」の点検の結果です。").waitFor();
      expect(await pane.axeViolations()).toEqual([]);
      await choose(earlier);
      await pane.view
        .getByText(/^「前年度.json」（令和7年4月1日の点検）から：新しい指摘1件・/)
        .waitFor();
      await pane.press("直前の点検と比べる");
      expect(await pane.view.getByText("から：").count()).toBe(0);
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

    test("照会中にすると相手と日が残り、まとめて選んだ指摘も同じ内容で確認済みになる", async () => {
      const pane = await openOnFilled(open, {
        remembered: { "renkei-totsugo:confirmedBy": "岡山 花子" },
      });
      await check(pane);
      const finding = card(pane, budgetFinding);
      await finding.getByRole("button", { name: /^照会中にする：/ }).click();
      await finding.getByLabel("尋ねた内容").fill("担当課に計を尋ねた。");
      await finding.getByLabel("尋ねた相手").fill("担当課 備前");
      await finding.getByRole("button", { name: "照会中にする", exact: true }).click();
      await pane.says("照会中にしました。");
      expect(await finding.innerText()).toMatch(
        /照会中[^]*担当課に計を尋ねた。[^]*担当課 備前（令和/u,
      );
      await pane.view.getByText("未対応のうち、照会中 1件").waitFor();
      const slips = pane.view.getByRole("region", { name: "参加の印の位置のずれ" });
      await slips.getByRole("button", { name: "参加の印の位置のずれ", exact: true }).click();
      const slip = slips.getByRole("article").first();
      expect(await slip.innerText()).toContain("の指摘と同じことです。");
      await slip.getByRole("button", { name: /^確認済みにする：/ }).click();
      await slip.getByLabel("理由").fill("原本の欄を確かめた。");
      await slip.getByRole("button", { name: /まとめて記録する（1件／3件）/u }).click();
      await slip.getByRole("button", { name: "すべて選ぶ" }).click();
      expect(await slip.getByRole("checkbox", { checked: true }).count()).toBe(3);
      expect(await pane.axeViolations()).toEqual([]);
      await slip.getByRole("button", { name: "確認済みにする", exact: true }).click();
      await pane.says("・確認済み 4件です。");
      await slips.getByText("（未対応0・確認済み3）").waitFor();
    });

    test("未対応だけを見ていても、確認した指摘はその場に残る", async () => {
      const pane = await openOnFilled(open, {
        remembered: { "renkei-totsugo:confirmedBy": "岡山 花子" },
      });
      await check(pane);
      await pane.press("絞り込み");
      await pane.view.getByLabel("対応", { exact: true }).selectOption("未対応");
      const subject = pane.view.getByLabel("事業・取組");
      const option = subject.locator("option", { hasText: "外国人コミュニケーション支援（" });
      const label = (await option.textContent()) ?? "";
      const count = Number(/（(\d+)）$/u.exec(label)?.[1]);
      expect(count).toBeGreaterThan(1);
      await subject.selectOption({ label });
      expect(await pane.view.getByRole("article").count()).toBe(count);
      const finding = card(pane, budgetFinding);
      await finding.getByRole("button", { name: /^確認済みにする：/ }).click();
      await finding.getByLabel("理由").fill("担当課に確認した。");
      await finding.getByRole("button", { name: "確認済みにする", exact: true }).click();
      await pane.says("確認済みにしました。");
      expect(await focusedLabel(pane)).toBe(`取り消す：${budgetFinding}`);
      expect(await pane.view.getByRole("article").count()).toBe(count);
      await pane.view.getByLabel("区分", { exact: true }).selectOption("参考");
      expect(await pane.view.getByRole("article").count()).toBe(0);
      await pane.view.getByText("絞り込みに当てはまる指摘はありません。").waitFor();
      await pane.press("絞り込みを解除");
      expect(await pane.view.getByRole("article").count()).toBeGreaterThan(0);
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

    test("HTML の報告は、まず見るものと件数が A4 の1枚目に収まり、ほかは次の紙から始まる", async () => {
      const { out } = await runCaptured(["check", "--seeds", seedsFolder, "--format", "html"]);
      const { page } = await open();
      await page.setContent(out);
      await page.emulateMedia({ media: "print" });
      const paper = { width: (210 - 2 * 12) * (96 / 25.4), height: (297 - 2 * 14) * (96 / 25.4) };
      await page.setViewportSize({ width: Math.floor(paper.width), height: 1000 });
      const first = await page.locator(".first").boundingBox();
      const items = await page.locator(".first li").count();
      expect([items > 5, (first?.height ?? Infinity) <= paper.height]).toEqual([true, true]);
      expect(await page.locator(".first").evaluate((one) => getComputedStyle(one).breakAfter)).toBe(
        "page",
      );
    });
  });
});
