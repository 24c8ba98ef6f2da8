import { writeFileSync, readFileSync } from "node:fs";
import { inCheckFolder, otherTotal, rightTotal, wrongTotal } from "./check-folder";

const sectionOf = (out: string): string =>
  out.slice(out.indexOf("■ 前回の点検との比較")).split("\n\n")[0] ?? "";

describe("前回の点検との比較", () => {
  jest.setTimeout(30_000);

  test("同じ資料なら、どの指摘も変わらない", () =>
    inCheckFolder(async ({ check, file }) => {
      await check("--format", "json", "--out", file("前回.json"));
      const { out } = await check("--since", file("前回.json"));
      expect(sectionOf(out)).toMatch(
        /^■ 前回の点検との比較\n {2}前回 令和7年4月1日（資料5件）、今回 令和7年4月1日（資料5件）\n {2}新しい指摘0件・内容が変わった指摘0件・なくなった指摘0件・変わらない指摘\d{2}件$/u,
      );
    }));

  test("値が変わった指摘は前後の文を、直した指摘はなくなったと示す", () =>
    inCheckFolder(async ({ change, check, file }) => {
      await check("--format", "json", "--out", file("前回.json"));
      change(wrongTotal, otherTotal);
      const changed = sectionOf((await check("--since", file("前回.json"))).out);
      expect(changed).toMatch(/内容が変わった指摘1件/u);
      expect(changed).toMatch(/前回: .*「150千円」になります[^]*今回: .*「160千円」になります/u);
      change(otherTotal, rightTotal);
      const gone = sectionOf((await check("--since", file("前回.json"))).out);
      expect(gone).toContain("新しい指摘0件・内容が変わった指摘0件・なくなった指摘1件");
      expect(gone).toContain("【消】事業「外国人コミュニケーション支援」の事業費の計");
      await check("--format", "json", "--out", file("直した後.json"));
      change(rightTotal, wrongTotal);
      const added = sectionOf((await check("--since", file("直した後.json"))).out);
      expect(added).toContain("新しい指摘1件");
      expect(added).toContain("【新】事業「外国人コミュニケーション支援」の事業費の計");
    }));

  test("行っていない点検の指摘は、なくなったとも新しいとも言わない", () =>
    inCheckFolder(async ({ check, file }) => {
      const skip = ["--skip", "budget-total-equals-years"];
      await check("--format", "json", "--out", file("前回.json"));
      const fewer = sectionOf((await check("--since", file("前回.json"), ...skip)).out);
      expect(fewer).toContain("なくなった指摘0件");
      expect(fewer).toContain("前回だけ行った点検: 「年度別事業費と計の一致」");
      expect(fewer).toContain("なくなったかどうかは分かりません。");
      await check("--format", "json", "--out", file("前回.json"), ...skip);
      const more = sectionOf((await check("--since", file("前回.json"))).out);
      expect(more).toContain("新しい指摘0件");
      expect(more).toContain("今回だけ行った点検: 「年度別事業費と計の一致」");
    }));

  test("JSON にも、なくなった指摘と新しい指摘が入る", () =>
    inCheckFolder(async ({ change, check, file }) => {
      await check("--format", "json", "--out", file("前回.json"));
      change(wrongTotal, rightTotal);
      const { out } = await check("--since", file("前回.json"), "--format", "json");
      const report: unknown = JSON.parse(out);
      expect(report).toMatchObject({
        since: {
          asOf: "2025-04-01",
          documentsOnlyBefore: [],
          new: [],
          changed: [],
          gone: [{ rule: "budget-total-equals-years", stated: 0, computed: 150 }],
        },
      });
    }));

  test.each<[string, (text: string) => string, RegExp]>([
    [
      "別の圏域の結果",
      (text) => text.replace(/"region": "[^"]+"/u, '"region": "高知中枢都市圏"'),
      /「高知中枢都市圏」の点検の結果です。今の資料は「.+」のため、比べられません/u,
    ],
    ["点検の結果でないファイル", () => "{}", /\$\.format: .*「renkei-totsugo-check」/u],
    ["新しい版の結果", (text) => text.replace('"version": 1', '"version": 2'), /第2版/u],
    ["途中で切れた結果", (text) => text.slice(0, 500), /JSON として読めません/u],
  ])("%sは断り、終了コード2", (_, spoil, message) =>
    inCheckFolder(async ({ check, file }) => {
      await check("--format", "json", "--out", file("前回.json"));
      writeFileSync(file("前回.json"), spoil(readFileSync(file("前回.json"), "utf8")));
      const { exitCode, out, error } = await check("--since", file("前回.json"));
      expect([exitCode, out]).toEqual([2, ""]);
      expect(error).toMatch(message);
    }),
  );
});
