import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folderOfRule, rules } from "../../src/rules";
import { readmeForStaff } from "../../src/taskpane/readme/readme-for-staff";
import { planWorkbook } from "../../src/plan";
import { sheetIds, sheetWords } from "../../src/taskpane/words";
import { sampleDataset } from "../fixtures/sample-dataset";

test("シートの名前と順序は、作られるシートと同じ", () => {
  const { sheets } = planWorkbook({ dataset: sampleDataset(), results: [] });
  expect(sheetIds.map((id) => [id, sheetWords[id].name])).toEqual(
    sheets.map(({ id, name }) => [id, name]),
  );
});

/** What only programs and their makers need to know. */
const forMakers = /decisions\.json|--format|SHA-?256|successors|事実\s?\d|人の判断で|開発時/u;
const ruleIds = new RegExp(rules.map(({ code }) => code).join("|"), "u");

describe("パネルの言葉は、職員の言葉", () => {
  const folder = join(__dirname, "../../src");
  const sources = ["taskpane", "rules", "excel", "plan/text", "plan/merge", "plan/read"].flatMap(
    (name) =>
      readdirSync(join(folder, name), { recursive: true, encoding: "utf8" })
        .filter((file) => /\.tsx?$/u.test(file))
        .map((file) => join(folder, name, file)),
  );
  const withoutComments = (text: string): string =>
    text.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gmu, "");
  /** Literals in which a Japanese sentence stands. */
  const sentencesIn = (text: string): readonly string[] =>
    (withoutComments(text).match(/"[^"\n]*"|`[^`]*`/gu) ?? []).filter((one) =>
      /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(one),
    );

  test("パネルに出る文に、ファイルの名前や点検の識別子が混じらない", () => {
    const sentences = sources.flatMap((file) => sentencesIn(readFileSync(file, "utf8")));
    expect(sentences.length).toBeGreaterThan(1000);
    expect(sentences.filter((one) => forMakers.test(one) || ruleIds.test(one))).toEqual([]);
  });

  test.each(rules.map(({ code }) => code))(
    "%s の説明は、識別子も深刻度の記号も見せない",
    (code) => {
      const file = join(folder, "rules", folderOfRule(code) ?? "", "README.md");
      const shown = JSON.stringify(readmeForStaff(readFileSync(file, "utf8")));
      expect(shown).toContain("直し方");
      expect(shown).not.toMatch(forMakers);
      expect(shown).not.toMatch(ruleIds);
      expect(shown).not.toMatch(/"(?:error|warning|info)"/u);
    },
  );
});
