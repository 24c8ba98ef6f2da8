import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { saveDataset } from "../../src/dataset";
import { showControls } from "../../src/cli/show-controls";
import { sampleDataset } from "../fixtures/sample-dataset";
import { inTemporaryFolder, runCaptured, seedsFolder } from "./cli-captured";

const hostile = "\u001b[31m\u001b]0;題\u0007\u0000\r\u009b2J\u202e\u2066終";
const shown = "\\u001b[31m\\u001b]0;題\\u0007\\u0000\\u000d\\u009b2J\\u202e\\u2066終";
/** All that a terminal obeys, but tab and line feed: ranges of code points. */
const obeyedRanges = [
  [0, 8],
  [0xb, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
] as const;
const obeyedIn = (text: string): readonly string[] =>
  Array.from(text).filter((one) =>
    obeyedRanges.some(([first, last]) => {
      const code = one.codePointAt(0) ?? 0;
      return code >= first && code <= last;
    }),
  );
const ownColors = ["1", "2", "22", "31", "33", "39"].map((code) => `\u001b[${code}m`);

const hostileDataset = (): string => {
  const { projects } = sampleDataset();
  return saveDataset(
    sampleDataset({
      region: { ...sampleDataset().region, name: hostile },
      projects: projects.map((project) => ({ ...project, name: project.name + hostile })),
    }),
  );
};

test("端末への命令になる文字は、見える形にする", () => {
  expect(showControls(hostile)).toBe(shown);
  expect(showControls("表\t1\n葛\u{e0100} \u{20bb7}")).toBe("表\t1\n葛\u{e0100} \u{20bb7}");
});

describe("資料とデータの制御文字", () => {
  test.each(["text", "json", "sarif", "junit", "html"])("%s で端末に届かない", (format) =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, "a.json");
      writeFileSync(file, hostileDataset());
      const args = [
        "check",
        "--verbose",
        "--dataset",
        file,
        "--as-of",
        "2025-04-01",
        "--format",
        format,
      ];
      const { out, error } = await runCaptured(args);
      expect(out.length).toBeGreaterThan(1000);
      expect(obeyedIn(out + error)).toEqual([]);
    }),
  );

  test("JSON は、端末に出しても同じ値を持つ", () =>
    inTemporaryFolder(async (folder) => {
      const [file, result] = [join(folder, "a.json"), join(folder, "b.json")];
      writeFileSync(file, hostileDataset());
      const args = [
        "check",
        "--verbose",
        "--dataset",
        file,
        "--as-of",
        "2025-04-01",
        "--format",
        "json",
      ];
      const { out } = await runCaptured(args);
      await runCaptured([...args, "--out", result]);
      expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(result, "utf8")));
      expect(JSON.parse(out)).toMatchObject({ region: hostile });
    }));

  test("色を付けても、文書の色は付かず、ファイルに書いても届かない", () =>
    inTemporaryFolder(async (folder) => {
      const [file, result] = [join(folder, "a.json"), join(folder, "b.txt")];
      writeFileSync(file, hostileDataset());
      const args = ["check", "--verbose", "--dataset", file, "--as-of", "2025-04-01"];
      const { out } = await runCaptured(args, { hasColor: true });
      expect(out).toContain(shown);
      expect(out).toContain("\u001b[1m");
      expect(obeyedIn(ownColors.reduce((text, color) => text.replaceAll(color, ""), out))).toEqual(
        [],
      );
      expect(out).not.toContain("\u001b[31m\u001b");
      await runCaptured([...args, "--out", result]);
      expect(obeyedIn(readFileSync(result, "utf8"))).toEqual([]);
    }));

  test("ファイルの名前でも届かない", () =>
    inTemporaryFolder(async (folder) => {
      const seeds = join(folder, "seeds");
      cpSync(seedsFolder, seeds, { recursive: true });
      writeFileSync(join(seeds, "\u001b[2Jメモ.txt"), "打合せのメモ\n");
      writeFileSync(join(seeds, "\u202eメモ.pdf"), "");
      const { out, error, exitCode } = await runCaptured(["check", "--verbose", "--seeds", seeds]);
      expect(exitCode).toBe(2);
      expect(out).toContain("\\u001b[2Jメモ.txt");
      expect(out).toContain("\\u202eメモ.pdf");
      const missing = await runCaptured(["check", "--verbose", "--dataset", "\u001b[2J"]);
      expect(missing.error).toContain("\\u001b[2J");
      expect(obeyedIn(out + error + missing.out + missing.error)).toEqual([]);
    }));
});

test("export は、表計算ソフトが式と見なす値の場所を言い、値は変えない", () =>
  inTemporaryFolder(async (folder) => {
    const file = join(folder, "a.json");
    const { projects } = sampleDataset();
    writeFileSync(
      file,
      saveDataset(
        sampleDataset({
          projects: projects.map((project, index) =>
            index === 0 ? { ...project, name: '=HYPERLINK("http://a")' } : project,
          ),
        }),
      ),
    );
    const args = ["export", "--dataset", file, "--out", join(folder, "csv")];
    const { error } = await runCaptured(args);
    expect(error).toContain("で始まる値が1か所あります");
    expect(error).toContain("projects.csv 2行目の project\n");
    expect(readFileSync(join(folder, "csv", "projects.csv"), "utf8")).toContain("=HYPERLINK");
  }));
