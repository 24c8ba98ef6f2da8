import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folderOfRule, rules } from "../../src/rules";

const rulesDirectory = join(__dirname, "../../src/rules");
const foldersIn = (directory: string): readonly string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const folders = foldersIn(rulesDirectory).flatMap((subject) =>
  foldersIn(join(rulesDirectory, subject)).map((code) => `${subject}/${code}`),
);
const codes = rules.map(({ code }) => code);
const readmeSections = ["根拠", "OKの例", "NGの例", "直し方", "深刻度"];

describe("規則の一覧", () => {
  test("一覧の規則とフォルダーが一つずつ対応する", () => {
    expect(codes.map(folderOfRule).toSorted()).toEqual(folders.toSorted());
  });

  test("符号が重ならず、英小文字をハイフンでつないだ形をしている", () => {
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
  });

  test.each(folders)("%s は index.ts、README.md、試験を持つ", (folder) => {
    const files = [
      join(rulesDirectory, folder, "index.ts"),
      join(rulesDirectory, folder, "README.md"),
      join(__dirname, `${folder}.test.ts`),
    ];
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  test.each(folders)("%s のどのファイルも120行まで", (folder) => {
    const files = readdirSync(join(rulesDirectory, folder));
    for (const file of files.filter((name) => name.endsWith(".ts"))) {
      const text = readFileSync(join(rulesDirectory, folder, file), "utf8");
      const lines = text.trimEnd().split("\n").length;
      expect({ file, isShort: lines <= 120 }).toEqual({ file, isShort: true });
    }
  });

  test.each(rules.map((rule) => [rule.code, rule] as const))(
    "%s の README は題名、符号、節、深刻度を備える",
    (code, { title, severity }) => {
      const text = readFileSync(
        join(rulesDirectory, folderOfRule(code) ?? "", "README.md"),
        "utf8",
      );
      const [heading, ...sections] = text.split(/^#+ /mu).slice(1);
      expect(heading?.startsWith(`${title}\n\n\`${code}\`\n\n`)).toBe(true);
      expect(sections.map((section) => section.split("\n")[0])).toEqual(readmeSections);
      for (const section of sections) {
        expect(section.split("\n").slice(1).join("").trim()).not.toBe("");
      }
      expect(sections.at(-1)).toContain(`\`${severity}\``);
    },
  );
});
