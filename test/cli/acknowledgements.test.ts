import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseAcknowledgements } from "../../src/dataset";
import { checkResult, inCheckFolder, otherTotal, rightTotal, wrongTotal } from "./check-folder";
import { readWorkbook } from "../xlsx/foreign-reader";
import { runCaptured } from "./cli-captured";

const rule = "budget-total-equals-years";
const reason = ["--reason", "次の改訂で直す。"];

/** The paragraph of the finding about 計, up to the next one. */
const partOf = (out: string): string => {
  const start = out.indexOf("■ 年度別事業費と計の一致");
  return out.slice(start, out.indexOf("  判定不能", start));
};

const recordsIn = (out: string): string => {
  const start = out.indexOf("■ 確認の記録");
  return start === -1 ? "" : (out.slice(start).split("\n\n")[0] ?? "");
};

describe("確認の記録", () => {
  jest.setTimeout(30_000);

  test("確認した指摘は、理由・人・日とともに確認済みと示し、終了コードに数えない", () =>
    inCheckFolder(async ({ acknowledge, check, file, fingerprint }) => {
      const id = await fingerprint(rule);
      expect((await check()).exitCode).toBe(1);
      const made = await acknowledge(id, ...reason);
      expect(made).toEqual({
        exitCode: 0,
        out: `「${file("確認.json")}」に書き出しました。\n`,
        error: "",
      });
      const { exitCode, out } = await check("--acknowledgements", file("確認.json"));
      expect(exitCode).toBe(0);
      expect(partOf(out)).toBe(`■ 年度別事業費と計の一致
  19事業中 一致15・不一致1・判定不能3・対象外0
  【要修正】【確認済み】事業「外国人コミュニケーション支援」の事業費の計
    「外国人コミュニケーション支援」の計は「0千円」ですが、令和4年度、令和5年度だけで合計「150千円」になります。令和6年度、令和7年度、令和8年度は未定です。計と年度別の金額のどちらが正しいか、確かめてください。
    別冊（R5.3） 0千円 / 計算 150千円 / 差 ▲150千円
    確認済み: 次の改訂で直す。（岡山 花子、令和7年4月2日）
    別冊 令和5年3月 334行目(38ページ): 「|0千円|150千円|—|—|—|0千円」
    識別子 ${id}
`);
      expect(recordsIn(out)).toBe("■ 確認の記録 1件\n  有効1");
      expect(out).toMatch(/指摘\d+件\(要修正1・.*\)\(未対応\d+・確認済み1\)、/u);
    }));

  test("照会中は、尋ねた内容・相手・日とともに示し、終了コードに数えたまま。2度残しても1つ", () =>
    inCheckFolder(async ({ acknowledge, check, file, fingerprint }) => {
      const id = await fingerprint(rule);
      const asked = ["--inquiry", "--reason", "担当課に計を尋ねた。"];
      await acknowledge(id, ...asked);
      expect((await acknowledge(id, ...asked)).exitCode).toBe(0);
      const given = ["--acknowledgements", file("確認.json")];
      const { exitCode, out } = await check(...given);
      expect(exitCode).toBe(1);
      expect(partOf(out)).toContain("【要修正】【照会中】事業「外国人コミュニケーション支援」");
      expect(partOf(out)).toContain("照会中: 担当課に計を尋ねた。（岡山 花子、令和7年4月2日）");
      expect(recordsIn(out)).toBe("■ 確認の記録 1件\n  照会中1");
      expect(out).toMatch(/\(未対応(\d+)、うち照会中1・確認済み0\)、/u);
      const page = (await check(...given, "--format", "html")).out;
      expect(page.split("照会中: 担当課に計を尋ねた。（岡山 花子、令和7年4月2日）")).toHaveLength(
        3,
      );
    }));

  test("同時に4件確認しても、4件とも残る", () =>
    inCheckFolder(async ({ acknowledge, check, file }) => {
      const { out } = await check("--format", "json");
      const { findings } = checkResult.parse(JSON.parse(out));
      const four = findings.slice(0, 4).map(({ fingerprint }) => fingerprint);
      const made = await Promise.all(four.map((id) => acknowledge(id, ...reason)));
      expect(made.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
      const read = parseAcknowledgements(readFileSync(file("確認.json"), "utf8"));
      const kept = read.ok ? read.acknowledgements.map(({ fingerprint }) => fingerprint) : [];
      expect(kept.toSorted()).toEqual(four.toSorted());
      expect(readdirSync(dirname(file("確認.json"))).toSorted()).toEqual(["seeds", "確認.json"]);
    }));

  test("比べた値が変わると失効し、何が変わったかを言う。終了コードにまた数える", () =>
    inCheckFolder(async ({ acknowledge, change, check, file, fingerprint }) => {
      await acknowledge(await fingerprint(rule), ...reason);
      change(wrongTotal, otherTotal);
      const { exitCode, out } = await check("--acknowledgements", file("確認.json"));
      expect(exitCode).toBe(1);
      expect(partOf(out)).toContain(
        "    確認は失効しました。照合した値は、確認したとき「150千円」でしたが、今は「160千円」です。確認したときの理由: 次の改訂で直す。（岡山 花子、令和7年4月2日）\n",
      );
      expect(partOf(out)).not.toContain("確認済み");
      expect(recordsIn(out)).toBe("■ 確認の記録 1件\n  失効1");
    }));

  test("行がずれても文言が変わっても、比べた値が同じなら失効しない", () =>
    inCheckFolder(async ({ acknowledge, change, check, file, fingerprint }) => {
      await acknowledge(await fingerprint(rule), ...reason);
      change("\n", "\n\n");
      const { out } = await check("--acknowledgements", file("確認.json"));
      expect(partOf(out)).toContain("335行目");
      expect(recordsIn(out)).toContain("有効1");
    }));

  test("指摘がなくなった確認は解消、行わなかった点検と知らない点検はそう示す", () =>
    inCheckFolder(async ({ acknowledge, change, check, file, fingerprint }) => {
      await acknowledge(await fingerprint(rule), ...reason);
      await acknowledge(await fingerprint("kpi-unit-is-consistent"), ...reason);
      const text = readFileSync(file("確認.json"), "utf8");
      writeFileSync(file("確認.json"), text.replace("kpi-unit-is-consistent", "kpi-unit-was"));
      change(wrongTotal, rightTotal);
      const args = ["--acknowledgements", file("確認.json")];
      const { exitCode, out } = await check(...args);
      expect(exitCode).toBe(0);
      expect(recordsIn(out))
        .toContain(`  【解消】年度別事業費と計の一致 「外国人コミュニケーション支援」事業費の計
    この指摘は、今はありません。
    次の改訂で直す。（岡山 花子、令和7年4月2日）`);
      const skipped = recordsIn((await check(...args, "--skip", rule)).out);
      expect(skipped).toContain("【未点検】年度別事業費と計の一致");
      expect(skipped).toContain("指摘が残っているかは分かりません。");
    }));

  test("識別子の点検がこのプログラムにないとき、そう言う", () =>
    inCheckFolder(async ({ acknowledge, check, file, fingerprint }) => {
      await acknowledge(await fingerprint(rule), ...reason);
      const text = readFileSync(file("確認.json"), "utf8")
        .replace(rule, "budget-was")
        .replace(/"fingerprint": "[0-9a-f]+"/u, '"fingerprint": "0123456789abcdef"');
      writeFileSync(file("確認.json"), text);
      const { out } = await check("--acknowledgements", file("確認.json"));
      expect(recordsIn(out)).toContain("【知らない点検】");
      expect(recordsIn(out)).toContain("この識別子の点検はありません。");
    }));

  test("取り消した確認は効かない。もう一度確認すると、前の記録も残る", () =>
    inCheckFolder(async ({ acknowledge, check, file, fingerprint }) => {
      const id = await fingerprint(rule);
      await acknowledge(id, ...reason);
      expect((await acknowledge(id, "--withdraw")).exitCode).toBe(0);
      const withdrawn = await check("--acknowledgements", file("確認.json"));
      expect(withdrawn.exitCode).toBe(1);
      expect(recordsIn(withdrawn.out)).toContain("取消 岡山 花子、令和7年4月2日");
      await acknowledge(id, "--reason", "やはりこのままとする。");
      const read = parseAcknowledgements(readFileSync(file("確認.json"), "utf8"));
      expect(read.ok && read.acknowledgements.map((one) => one.withdrawn === null)).toEqual([
        false,
        true,
      ]);
    }));

  test("ブックの点検結果と確認記録にも入る", () =>
    inCheckFolder(async ({ acknowledge, file, fingerprint, seeds }) => {
      await acknowledge(await fingerprint(rule), ...reason);
      const out = file("a.xlsx");
      const args = ["--seeds", seeds, "--acknowledgements", file("確認.json"), "--out", out];
      expect((await runCaptured(["workbook", ...args])).exitCode).toBe(0);
      const { sheets } = await readWorkbook(new Uint8Array(readFileSync(out)));
      const textOf = (sheet: string): string =>
        JSON.stringify(sheets.find(({ name }) => name === sheet));
      expect(textOf("点検結果")).toContain("次の改訂で直す。");
      expect(textOf("確認記録")).toContain("確認の記録は1件（有効1件");
    }));

  test.each<[string, string, RegExp]>([
    ["空のファイル", "", /\$: 中身がありません/u],
    ["別の種類のファイル", '{"format":"x","version":1}', /\$\.format: 「x」.*確認の記録を示す/u],
    [
      "新しい版",
      '{"format":"renkei-totsugo-acknowledgements","version":9,"acknowledgements":[]}',
      /\$\.version: 第9版/u,
    ],
    [
      "欠けた項目と誤った識別子",
      '{"format":"renkei-totsugo-acknowledgements","version":1,"acknowledgements":[{"fingerprint":"abc","rule":"a","ruleTitle":"","place":"","message":"","stated":"","computed":"","reason":"","confirmedBy":"b","confirmedOn":"2025-02-30","withdrawn":null}]}',
      /次の3か所[^]*\[0\]\.fingerprint: 「abc」[^]*\[0\]\.reason: [^]*\[0\]\.confirmedOn: /u,
    ],
  ])("使えない%sは、どこかを言い、終了コード2", (_, text, message) =>
    inCheckFolder(async ({ check, file }) => {
      writeFileSync(file("a.json"), text);
      const { exitCode, out, error } = await check("--acknowledgements", file("a.json"));
      expect([exitCode, out]).toEqual([2, ""]);
      expect(error).toMatch(message);
    }),
  );

  test.each<[string, string, readonly string[], RegExp]>([
    ["ない識別子", "0000000000000000", reason, /という識別子の指摘はありません。.*check の結果/u],
    ["理由なし", "0000000000000000", [], /「--reason」に、.*理由/u],
    [
      "ない確認の取り消し",
      "0000000000000000",
      ["--withdraw"],
      /有効な確認は、ファイルにありません/u,
    ],
  ])("acknowledge は%sを断り、何も書かない", (_, id, args, message) =>
    inCheckFolder(async ({ acknowledge, file }) => {
      const { exitCode, error } = await acknowledge(id, ...args);
      expect(exitCode).toBe(2);
      expect(error).toMatch(message);
      expect(() => readFileSync(file("確認.json"))).toThrow();
    }),
  );

  test("docs の JSON Schema は、検証に使う定義と同じである", async () => {
    for (const name of ["revision", "acknowledgements", "settings"]) {
      const { out } = await runCaptured(["schema", "--of", name]);
      const published: unknown = JSON.parse(
        readFileSync(join(__dirname, `../../docs/${name}.schema.json`), "utf8"),
      );
      expect(published).toEqual(JSON.parse(out));
    }
  });
});
