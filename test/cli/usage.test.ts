import packageJson from "../../package.json";
import { runCaptured } from "./cli-captured";

describe("引数の読み取り", () => {
  test.each<[string, readonly string[], RegExp]>([
    ["コマンドがない", [], /コマンドを指定してください/u],
    ["知らないコマンド", ["chek"], /「chek」というコマンドはありません。「check」でしょうか/u],
    [
      "知らないオプション",
      ["check", "--sed", "x"],
      /「--sed」というオプションはありません。「--seeds」/u,
    ],
    ["値のないオプション", ["check", "--seeds"], /「--seeds <フォルダー>」に値が書かれていません/u],
    ["必要なオプションがない", ["workbook"], /「--out <ファイル>」の指定が必要です/u],
    ["2つの読み取り元", ["check", "--seeds", "a", "--dataset", "b"], /同時に指定できません/u],
    [
      "形式の名前",
      ["check", "--format", "xml"],
      /「xml」は指定できません。使えるのは text, json, sarif, junit, html です/u,
    ],
    ["暦にない点検日", ["check", "--as-of", "2025-02-30"], /「2025-02-30」.*暦にある日付/u],
    ["日のない点検日", ["check", "--as-of", "2025-02"], /「2025-02」.*暦にある日付/u],
    ["拡張子の違うブック", ["workbook", "--out", "a.txt"], /拡張子が \.xlsx/u],
    ["余分な引数", ["check", "x"], /余分な引数/u],
  ])("%sとき、日本語で伝えて終了コード2", async (_, args, message) => {
    const { exitCode, out, error } = await runCaptured(args);
    expect(exitCode).toBe(2);
    expect(out).toBe("");
    expect(error).toMatch(message);
    expect(error).not.toMatch(/error:|unknown|Usage|Options|Did you mean/u);
  });

  test.each([[["--help"]], [["check", "--help"]], [["workbook", "-h"]], [["export", "-h"]]])(
    "%j は日本語の説明を表示する",
    async (args) => {
      const { exitCode, out, error } = await runCaptured(args);
      expect(exitCode).toBe(0);
      expect(error).toBe("");
      expect(out).toMatch(/^使い方: /u);
      expect(out).not.toMatch(/Usage|Options|Commands|default|choices|display help/u);
    },
  );

  test("--help はすべてのコマンドと終了コードを挙げる", async () => {
    const { out } = await runCaptured(["--help"]);
    for (const name of ["run", "check", "workbook", "dataset", "export", "schema"]) {
      expect(out).toMatch(new RegExp(`^  ${name} +\\S`, "mu"));
    }
    expect(out).toContain("終了コード:");
  });

  test("--version は版の番号だけを表示する", async () => {
    expect(await runCaptured(["--version"])).toEqual({
      exitCode: 0,
      out: `${packageJson.version}\n`,
      error: "",
    });
  });
});
