import type { OpenPane } from "../open-pane";
import { openOnFilled, untilReady } from "./suite";
import { onPane } from "./on-pane";

const preview = async (pane: OpenPane): Promise<void> => {
  await pane.press("内容を確かめる");
  await pane.view.getByRole("heading", { name: "変更の内容" }).waitFor();
};

const sheetNames = (pane: OpenPane): Promise<readonly string[]> =>
  pane.page.evaluate(async () => (await window.standIn.snapshot()).sheets.map(({ name }) => name));

const cell = (pane: OpenPane, sheet: string, address: string): Promise<unknown> =>
  pane.page.evaluate(async ([name, at]) => (await window.standIn.look(name, at)).values[0]?.[0], [
    sheet,
    address,
  ] as const);

const focusedText = (pane: OpenPane): Promise<string | null> =>
  pane.page.evaluate(() => document.activeElement?.textContent ?? null);

onPane((open) => {
  describe("シート作成", () => {
    test("先に内容を見て、作り、もう一度作っても何も変わらない", async () => {
      const pane = await untilReady(await open({ isCalculating: true }));
      await pane.tab("シート作成");
      await preview(pane);
      expect(await focusedText(pane)).toBe("変更の内容");
      expect(await pane.view.getByText("新規作成").count()).toBe(10);
      expect(await sheetNames(pane)).toEqual(["Sheet1"]);
      await pane.press("作成する");
      await pane.view.getByRole("heading", { name: "作成の結果" }).waitFor();
      expect(await sheetNames(pane)).toEqual(
        expect.arrayContaining(["点検結果", "参加マトリクス", "事業費", "取組状況一覧", "出典"]),
      );
      expect(await pane.axeViolations()).toEqual([]);
      await pane.press("続けて作る");
      expect(await focusedText(pane)).toBe("シートを作る");
      await preview(pane);
      expect(await pane.view.innerText()).toContain("変更はありません。");
      const fill = pane.button("作成する");
      expect(await fill.getAttribute("aria-disabled")).toBe("true");
      expect(await fill.getAttribute("title")).toContain("変更はありません。");
    });

    test("シートを一つも選ばなければ、押せない理由を示す", async () => {
      const pane = await untilReady(await open());
      await pane.tab("シート作成");
      await pane.press("すべて外す");
      await pane.view.getByText("10枚中 0枚").waitFor();
      const button = pane.button("内容を確かめる");
      expect(await button.getAttribute("aria-disabled")).toBe("true");
      expect(await button.getAttribute("title")).toBe("作るシートを1枚以上選んでください。");
      await pane.view.getByRole("checkbox", { name: "事業費" }).check();
      await preview(pane);
      await pane.press("作成する");
      await pane.view.getByRole("heading", { name: "作成の結果" }).waitFor();
      expect(await sheetNames(pane)).toEqual(["Sheet1", "事業費"]);
    });

    test("入力された値は残り、選んだものだけ正本の値に戻る", async () => {
      const pane = await openOnFilled(open);
      const before = await cell(pane, "事業費", "J64");
      await pane.page.evaluate(() => {
        window.standIn.user.type("事業費", "J64", 777);
        window.standIn.user.type("事業費", "E10", "約1,000");
      });
      await pane.tab("シート作成");
      await preview(pane);
      await pane.view.getByText("入力された値 2件").waitFor();
      expect(await pane.view.innerText()).toContain("777");
      expect(await pane.axeViolations()).toEqual([]);
      await pane.view.getByRole("checkbox", { name: /^事業費 J64 .*を正本の値に戻す$/ }).check();
      await pane.view.getByText("2件中 1件を正本の値に戻し、1件は").waitFor();
      await pane.press("作成する");
      await pane.view.getByRole("heading", { name: "作成の結果" }).waitFor();
      expect(await cell(pane, "事業費", "J64")).toBe(before);
      expect(await cell(pane, "事業費", "E10")).toBe("約1,000");
      expect(await pane.view.innerText()).toContain("「777」から");
      await pane.view.getByText("入力された値を残したセル 1件").waitFor();
    });

    test("保護されたシートは、書き込めないと先に示す", async () => {
      const pane = await openOnFilled(open);
      await pane.page.evaluate(() => {
        window.standIn.user.clear("事業費", "B10:B12");
        window.standIn.user.protect("事業費");
      });
      await pane.tab("シート作成");
      await preview(pane);
      await pane.view.getByText("書き込めません", { exact: true }).waitFor();
      await pane.view.getByText("シートが保護されています").waitFor();
    });

    test("止めると書き込んだシートは残り、続きから作れる", async () => {
      const pane = await untilReady(await open({ moods: { latencyMilliseconds: 150 } }));
      await pane.tab("シート作成");
      await preview(pane);
      await pane.press("作成する");
      await pane.page.getByRole("progressbar").waitFor();
      await pane.press("止める");
      await pane.view.getByRole("heading", { name: "途中で止めました" }).waitFor();
      await pane.page.evaluate(() => {
        window.standIn.moods.latencyMilliseconds = 0;
      });
      await pane.press("続けて作る");
      await preview(pane);
      await pane.press("作成する");
      await pane.view.getByRole("heading", { name: "作成の結果" }).waitFor();
      expect((await sheetNames(pane)).length).toBe(11);
    });
  });

  describe("一覧", () => {
    test("日付を選ぶと和暦が添えられ、空なら押せない理由を示す", async () => {
      const pane = await openOnFilled(open, {
        prepare: (page) => page.clock.setFixedTime(new Date("2027-02-03T09:00:00")),
      });
      await pane.tab("一覧");
      const date = pane.view.getByLabel("現在日");
      expect(await date.inputValue()).toBe("2026-04-01");
      await pane.view.getByText("令和8年4月1日現在").waitFor();
      await date.fill("");
      const button = pane.button("内容を確かめる");
      expect(await button.getAttribute("title")).toBe("日付を入力してください。");
      await date.fill("2025-10-01");
      await pane.view.getByText("令和7年10月1日現在").waitFor();
      expect(await pane.axeViolations()).toEqual([]);
    });

    test("今のシートの印から作り、そのシートを開く", async () => {
      const pane = await openOnFilled(open);
      await pane.tab("一覧");
      await pane.view.getByLabel("現在日").fill("2026-04-01");
      await pane.view.getByRole("radio", { name: /取組状況一覧」シート/ }).check();
      await preview(pane);
      await pane.press("一覧を作成する");
      await pane.view.getByRole("heading", { name: "作成の結果" }).waitFor();
      await pane.tab("出典");
      await pane.view.getByText(/^取組状況一覧 B2$/).waitFor();
      const text = await pane.page.evaluate(async () =>
        JSON.stringify(await window.standIn.look("取組状況一覧", "A1:H8")),
      );
      expect(text).toContain("令和8年4月1日現在");
    });

    test("シートがなければ、その印からは作れない理由を示す", async () => {
      const pane = await untilReady(await open());
      await pane.tab("一覧");
      await pane.view.getByText("「参加マトリクス」シートがまだありません。").waitFor();
      expect(await pane.view.getByRole("radio", { name: /参加マトリクス/ }).isDisabled()).toBe(
        true,
      );
    });
  });
});
