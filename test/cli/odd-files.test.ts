import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { inTemporaryFolder, runCaptured, seedsFolder, type Captured } from "./cli-captured";

const unreadInJson = z.looseObject({
  unreadFiles: z.array(z.object({ fileName: z.string(), action: z.string() })),
});

const asOf = ["--as-of", "2025-04-01"];

const inSeeds = <T>(use: (seeds: string, folder: string) => Promise<T>): Promise<T> =>
  inTemporaryFolder((folder) => {
    const seeds = join(folder, "seeds");
    cpSync(seedsFolder, seeds, { recursive: true });
    return use(seeds, folder);
  });

const expectRefused = ({ exitCode, out, error }: Captured, said: string): void => {
  expect([exitCode, out]).toEqual([2, ""]);
  expect(error).toContain(said);
};

describe("資料のフォルダーにあるもの", () => {
  test.each<[string, (seeds: string) => void, string]>([
    [
      "パイプ",
      (seeds) => execFileSync("mkfifo", [join(seeds, "a.txt")]),
      "通常のファイルではありません",
    ],
    [
      "装置",
      (seeds) => {
        symlinkSync("/dev/zero", join(seeds, "a.txt"));
      },
      "通常のファイルではありません",
    ],
    [
      "UTF-8 でない名前",
      (seeds) => {
        writeFileSync(
          Buffer.concat([Buffer.from(`${seeds}/`), Buffer.of(0x8e, 0x91), Buffer.from(".txt")]),
          "",
        );
      },
      "名前を読み取れません",
    ],
    [
      "判断の記録の代わりのフォルダー",
      (seeds) => {
        execFileSync("rm", [join(seeds, "decisions.json")]);
        mkdirSync(join(seeds, "decisions.json"));
      },
      "フォルダーです",
    ],
    [
      "判断の記録の代わりのブック",
      (seeds) => {
        writeFileSync(join(seeds, "decisions.json"), "PK\u0003\u0004 xl/workbook.xml");
      },
      "Excel のブック",
    ],
  ])("%s は、言葉で断る", (_, make, said) =>
    inSeeds(async (seeds) => {
      make(seeds);
      expectRefused(await runCaptured(["check", "--verbose", "--seeds", seeds, ...asOf]), said);
    }),
  );

  test("資料の名前のフォルダーと切れたリンクは、読んでいないものに挙げて、ほかの資料を点検する", () =>
    inSeeds(async (seeds) => {
      mkdirSync(join(seeds, "昨年.txt"));
      symlinkSync(seeds, join(seeds, "前々年.txt"));
      symlinkSync("/なし", join(seeds, "別冊.txt"));
      symlinkSync("/なし", join(seeds, "別冊.docx"));
      const { out, exitCode } = await runCaptured(["check", "--seeds", seeds, ...asOf]);
      const plain = await runCaptured(["check", "--seeds", seedsFolder, ...asOf]);
      expect(exitCode).toBe(plain.exitCode);
      for (const said of [
        "「前々年.txt/」: フォルダーの中は読みません。",
        "「昨年.txt/」: フォルダーの中は読みません。",
        "「別冊.docx」: リンクの先にファイルがありません。",
      ]) {
        expect(out).toContain(said);
      }
    }));

  test("別の場所の資料や正本データへのリンクは、その先を見る", () =>
    inSeeds(async (seeds, folder) => {
      const list = readdirSync(seeds).find((name) => name.startsWith("status-list")) ?? "";
      const [away, ours] = [join(folder, "一覧"), join(folder, "正本.json")];
      renameSync(join(seeds, list), away);
      renameSync(join(seeds, "dataset.json"), ours);
      symlinkSync(away, join(seeds, "一覧.md"));
      symlinkSync(ours, join(seeds, "正本.json"));
      execFileSync("mkfifo", [join(seeds, "管.pdf")]);
      const { out } = await runCaptured(["check", "--seeds", seeds, ...asOf]);
      const plain = await runCaptured(["check", "--seeds", seedsFolder, ...asOf]);
      expect(out).toContain("読んでいないファイル 1件");
      expect(out).toContain("「管.pdf」: 通常のファイルではありません。");
      expect(out.split("\n").at(-2)).toBe(plain.out.split("\n").at(-2));
    }));

  test("読める資料のないフォルダーでは、読んでいないファイルと理由を挙げて断る", () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "a.docx"), "PK\u0003\u0004 word/document.xml");
      for (let index = 1; index < 9; index += 1)
        writeFileSync(join(folder, `表${String(index)}.csv`), "x");
      const refused = await runCaptured(["check", "--seeds", folder, ...asOf]);
      expectRefused(refused, "資料(テキスト、PDF、Word の文書、Excel ブック)がありません");
      expect(refused.error).toContain("「a.docx」: 途中で切れたファイルです。");
      expect(refused.error).toContain("ほか4件");
    }));

  test("読んでいないファイルを、対応とともにどの出力でも挙げる", () =>
    inSeeds(async (seeds) => {
      const names = ["a.docx", "b.pdf", "c.xlsx", "d.csv", "e.json", "f", "別冊.TXT.bak"];
      for (const name of names) writeFileSync(join(seeds, name), "x");
      for (const name of [".hidden", "~$a.docx", "Thumbs.db"]) writeFileSync(join(seeds, name), "");
      mkdirSync(join(seeds, "昨年"));
      const args = ["check", "--verbose", "--seeds", seeds, ...asOf];
      const [text, html, json, sarif] = await Promise.all(
        ["text", "html", "json", "sarif"].map((format) =>
          runCaptured([...args, "--format", format]),
        ),
      );
      const expected = [...names, "昨年/"];
      for (const output of [text?.out, html?.out, sarif?.error]) {
        expect(output).toContain(`読んでいないファイル ${String(expected.length)}件`);
        for (const name of expected) expect(output).toContain(name);
        expect(output).toContain("Word などで開き");
      }
      const { unreadFiles } = unreadInJson.parse(JSON.parse(json?.out ?? ""));
      expect(unreadFiles.map(({ fileName }) => fileName).toSorted()).toEqual(expected.toSorted());
    }));

  test("付属の資料では、読んでいないファイルはない", async () => {
    const { out } = await runCaptured(["check", "--verbose", "--seeds", seedsFolder, ...asOf]);
    expect(out).not.toContain("読んでいないファイル");
  });
});

describe("正本データの代わりに指定したもの", () => {
  test.each<[string, (file: string) => void, string]>([
    ["パイプ", (file) => execFileSync("mkfifo", [file]), "通常のファイルではありません"],
    [
      "フォルダー",
      (file) => {
        mkdirSync(file);
      },
      "フォルダーです",
    ],
    [
      "テキスト",
      (file) => {
        writeFileSync(file, "別冊");
      },
      "これはテキストファイルです",
    ],
    [
      "PDF",
      (file) => {
        writeFileSync(file, "%PDF-1.7");
      },
      "これはPDFです",
    ],
    [
      "200,000件の誤り",
      (file) => {
        writeFileSync(
          file,
          JSON.stringify({
            format: "renkei-totsugo-dataset",
            version: 1,
            projects: Array.from({ length: 200_000 }, () => 1),
          }),
        );
      },
      "使えません",
    ],
  ])("%s は、言葉で断る", (_, make, said) =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, "a.json");
      make(file);
      const refused = await runCaptured(["check", "--verbose", "--dataset", file, ...asOf]);
      expectRefused(refused, said);
      expect(refused.error.split("\n").length).toBeLessThan(110);
    }),
  );
});

test("ファイルの多すぎるフォルダーは、資料のフォルダーとして読まずに、言葉で断る", () =>
  inTemporaryFolder(async (folder) => {
    for (let index = 0; index <= 10_000; index += 1) {
      writeFileSync(join(folder, `${String(index)}.txt`), "");
    }
    expectRefused(
      await runCaptured(["check", "--verbose", "--seeds", folder, ...asOf]),
      "10,001件あります。資料のフォルダーとして読めるのは10,000件まで",
    );
  }));

describe("書き出す場所", () => {
  test("資料のフォルダーには、この形式の JSON のほかは書かない", () =>
    inSeeds(async (seeds) => {
      const before = readdirSync(seeds);
      for (const name of ["結果.txt", "結果.html", "renkei-totsugo.json"]) {
        const out = ["--out", join(seeds, name)];
        expectRefused(
          await runCaptured(["check", "--verbose", "--seeds", seeds, ...asOf, ...out]),
          "資料のフォルダーの中",
        );
      }
      expect(readdirSync(seeds)).toEqual(before);
      const file = join(seeds, "正本.json");
      const { exitCode } = await runCaptured(["dataset", "--seeds", seeds, "--out", file]);
      expect([exitCode, existsSync(file)]).toEqual([0, true]);
    }));

  test("資料のフォルダーへのリンクを通しても、書かない", () =>
    inSeeds(async (seeds, folder) => {
      const link = join(folder, "link");
      symlinkSync(seeds, link);
      const before = readdirSync(seeds);
      const out = ["--out", join(link, "結果.txt")];
      expectRefused(
        await runCaptured(["check", "--verbose", "--seeds", seeds, ...asOf, ...out]),
        "資料のフォルダーの中",
      );
      expect(readdirSync(seeds)).toEqual(before);
    }));

  test.each([243, 244, 251, 255])(
    "%dバイトの名前でも書き出し、作業用のファイルを残さない",
    (bytes) =>
      inTemporaryFolder(async (folder) => {
        const name = `${"a".repeat(bytes - 5)}.json`;
        const { exitCode } = await runCaptured(["schema", "--out", join(folder, name)]);
        expect([exitCode, readdirSync(folder)]).toEqual([0, [name]]);
      }),
  );

  test("256バイトの名前は、言葉で断る", () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, "a".repeat(256));
      expectRefused(await runCaptured(["schema", "--out", file]), "名前が長すぎます");
    }));
});
