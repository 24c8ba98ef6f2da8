import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../src/rules";
import { inCheckFolder } from "./check-folder";
import { runCaptured } from "./cli-captured";

const header = { format: "renkei-totsugo-settings", version: 1 };
const rule = "budget-total-equals-years";

const idleOf = (out: string): readonly string[] =>
  (out.slice(out.indexOf("■ 行っていない点検")).split("\n\n")[0] ?? "").split("\n").slice(1);

describe("行う点検の指定", () => {
  jest.setTimeout(30_000);

  test("--rules のほかは、設定により行っていないと示し、0件とは言わない", () =>
    inCheckFolder(async ({ check }) => {
      const { out } = await check("--rules", `${rule},kpi-unit-is-consistent`);
      expect(out.match(/^■ .+/gmu)?.slice(1)).toEqual([
        "■ 年度別事業費と計の一致",
        "■ KPIの基準値と目標値の単位の一致",
        "■ 読み取り上の問題",
        `■ 行っていない点検 ${rules.length - 2}項目`,
        "■ 資料 5件",
      ]);
      const idle = idleOf(out);
      expect(idle).toHaveLength(rules.length - 2);
      for (const line of idle) expect(line).toMatch(/: 設定により、この点検は行っていません。$/u);
    }));

  test("資料の隣の設定が効き、コマンドの指定はそれに優先する", () =>
    inCheckFolder(async ({ check, seeds }) => {
      writeFileSync(
        join(seeds, "renkei-totsugo.json"),
        JSON.stringify({ ...header, skip: [rule] }),
      );
      const set = await check();
      expect(set.exitCode).toBe(0);
      expect(idleOf(set.out)).toContain(
        "  年度別事業費と計の一致: 設定により、この点検は行っていません。",
      );
      expect((await check("--rules", rule)).exitCode).toBe(1);
      const book = await runCaptured([
        "run",
        "--verbose",
        "--seeds",
        seeds,
        "--out",
        join(seeds, "a.xlsx"),
      ]);
      expect(book.out).toContain("年度別事業費と計の一致: 設定により");
    }));

  test("設定の確認の記録は、設定のファイルからの場所で読む", () =>
    inCheckFolder(async ({ acknowledge, check, file, fingerprint }) => {
      await acknowledge(await fingerprint(rule), "--reason", "このままとする。");
      const settings = file("設定.json");
      writeFileSync(settings, JSON.stringify({ ...header, acknowledgements: "確認.json" }));
      const { exitCode, out } = await check("--settings", settings);
      expect(exitCode).toBe(0);
      expect(out).toContain("【確認済み】");
    }));

  test.each<[string, unknown, RegExp]>([
    [
      "知らない点検",
      { ...header, skip: ["budget-total-equal-years"] },
      /\$\.skip\[0\]: 「budget-total-equal-years」という点検はありません。「budget-total-equals-years」でしょうか/u,
    ],
    [
      "知らない項目",
      { ...header, skips: [] },
      /\$\.skips: 「skips」という項目はこの形式にありません。「skip」でしょうか/u,
    ],
    ["深刻度", { ...header, severity: {} }, /\$\.severity: 深刻度は変えられません/u],
    ["空の点検の一覧", { ...header, rules: [] }, /\$\.rules: .*1つ以上の点検/u],
    ["文字列でない点検", { ...header, rules: [1] }, /\$\.rules\[0\]: 「1」.*文字列/u],
    ["別の種類のファイル", { version: 1 }, /\$\.format: /u],
  ])("設定の%sを断り、終了コード2", (_, value, message) =>
    inCheckFolder(async ({ check, file }) => {
      writeFileSync(file("s.json"), JSON.stringify(value));
      const { exitCode, out, error } = await check("--settings", file("s.json"));
      expect([exitCode, out]).toEqual([2, ""]);
      expect(error).toMatch(message);
    }),
  );

  test.each<[string, readonly string[], RegExp]>([
    ["近い名前", ["--rules", "kpi-matches-visions"], /「kpi-matches-vision」でしょうか/u],
    ["題名", ["--skip", "KPIの時点と計画期間"], /「kpi-period-is-in-plan」でしょうか/u],
    ["遠い名前", ["--rules", "x"], /「x」という点検はありません。点検の一覧は rules コマンドで/u],
    ["空の名前", ["--rules", "a,,b"], /コンマで区切って/u],
    ["すべてを除く指定", ["--rules", rule, "--skip", rule], /行う点検が1つもありません/u],
    ["ない設定", ["--settings", "/nowhere/a.json"], /その場所に見つかりません/u],
  ])("%sを断り、終了コード2", (_, args, message) =>
    inCheckFolder(async ({ check }) => {
      const { exitCode, out, error } = await check(...args);
      expect([exitCode, out]).toEqual([2, ""]);
      expect(error).toMatch(message);
    }),
  );

  test("rules は、すべての点検を深刻度・識別子・題名とともに挙げる", async () => {
    const { out } = await runCaptured(["rules"]);
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(rules.length);
    expect(lines[0]).toMatch(/^要修正 {2}budget-total-equals-years +年度別事業費と計の一致$/u);
    const json: unknown = JSON.parse((await runCaptured(["rules", "--format", "json"])).out);
    expect(json).toEqual(
      rules.map(({ code, title, severity, unit }) => ({ rule: code, title, severity, unit })),
    );
  });
});
