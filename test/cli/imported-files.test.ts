import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { excelTwin, wordTwin } from "../import/support/twins";
import { paragraph, run, wordDocument } from "../import/support/word-document";
import { statusListName, seedText, sojaName } from "../fixtures/seeds";
import { inTemporaryFolder, runCaptured, seedsFolder } from "./cli-captured";

/** The seeds, the status list as a workbook and an amendment as a Word document, both under names that say nothing. */
const inMixedSeeds = <T>(use: (seeds: string) => Promise<T>): Promise<T> =>
  inTemporaryFolder(async (folder) => {
    const seeds = join(folder, "seeds");
    cpSync(seedsFolder, seeds, { recursive: true });
    for (const name of [statusListName, sojaName]) rmSync(join(seeds, name));
    writeFileSync(join(seeds, "一覧.dat"), await excelTwin(seedText(statusListName)));
    writeFileSync(join(seeds, "変更.txt"), wordTwin(seedText(sojaName)));
    return use(seeds);
  });

test("フォルダーの資料は、形式によらず中身で読み、ファイルごとにどう扱ったかを言う", () =>
  inMixedSeeds(async (seeds) => {
    writeFileSync(join(seeds, "別の文書.docx"), wordDocument(paragraph(run("議事録"))));
    writeFileSync(join(seeds, "壊れた.pdf"), "%PDF-1.7 x");
    const { exitCode, out, error } = await runCaptured(["dataset", "--seeds", seeds]);
    expect(exitCode).toBe(0);
    expect(out).toContain('"fileName": "一覧.dat"');
    expect(error).toContain("読み取ったファイル 2件");
    expect(error).toContain("「一覧.dat」: Excel ブック、1シート、表");
    expect(error).toMatch(
      /「変更\.txt」: Word の文書、表\d+個。使った行61、見出しなど13、読めない行0。/u,
    );
    expect(error).toContain("読んでいないファイル 2件");
    expect(error).toContain("「別の文書.docx」: 「議事録」で始まる、知らない種類の文書です。");
    expect(error).toContain("「壊れた.pdf」: 壊れたPDFです。");
  }));

test("指摘の根拠は、行でなく、シートの行や表の行で示す", () =>
  inMixedSeeds(async (seeds) => {
    const { out } = await runCaptured([
      "check",
      "--verbose",
      "--seeds",
      seeds,
      "--as-of",
      "2025-04-01",
    ]);
    expect(out).toMatch(/取組状況一覧 令和7年4月1日 シート「資料」の\d+行目/u);
    expect(out).not.toMatch(/取組状況一覧 令和7年4月1日 \d+行目/u);
    expect(out).toMatch(/別冊 令和5年3月 \d+行目/u);
  }));

test("見比べることは、判断があるまで読み取り上の問題として残る", () =>
  inMixedSeeds(async (seeds) => {
    const title = "岡山市と連携市町との取組状況一覧";
    const struck = paragraph(run(title) + run("（旧）", "<w:strike/>"));
    writeFileSync(
      join(seeds, "一覧.dat"),
      wordTwin(seedText(statusListName), (body) =>
        body.replace(paragraph(run(title)), () => struck),
      ),
    );
    const args = ["dataset", "--seeds", seeds, "--out", join(seeds, "正本.json")];
    const asked = await runCaptured(args);
    expect(asked.exitCode).toBe(1);
    expect(asked.error).toContain("【原本との見比べ】取組状況一覧 令和7年4月1日 1段落目");
    expect(asked.error).toContain("取り消し線のある文字1か所");
    expect(asked.error).toContain("読み方の候補: 「読んだとおり」");

    const decision = {
      problem: "import-doubtful",
      document: { kind: "status-list", date: "2025-04-01" },
      quoted: `1段落目の取り消し線のある文字1か所\t${title}`,
      readings: ["読んだとおり"],
      taken: "読んだとおり",
      reason: "題名の旧の字は消したものであるため。",
      evidence: [],
      decidedBy: "企画課",
      decidedOn: "2025-04-02",
    };
    const file = join(seeds, "decisions.json");
    const others = readFileSync(file, "utf8");
    writeFileSync(
      file,
      others.replace('"decisions": [', () => `"decisions": [${JSON.stringify(decision)},`),
    );
    const settled = await runCaptured(args);
    expect(settled.exitCode).toBe(0);
    expect(settled.error).not.toContain("原本との見比べ");
  }));
