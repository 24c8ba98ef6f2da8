import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { parser } from "sax";
import * as z from "zod/mini";
import { rules } from "../../src/rules";
import { inCheckFolder, otherTotal, wrongTotal, type CheckFolder } from "./check-folder";

/** The schema of OASIS; `README.md` beside it says where it is from. */
const sarifSchema = z
  .looseObject({})
  .parse(
    JSON.parse(readFileSync(join(__dirname, "../fixtures/sarif/sarif-schema-2.1.0.json"), "utf8")),
  );

const rule = "budget-total-equals-years";

/** One finding acknowledged, one that has changed since the check before, one rule left out, one problem open. */
const prepare = async ({ acknowledge, change, check, file, fingerprint, seeds }: CheckFolder) => {
  rmSync(join(seeds, "decisions.json"));
  await check("--format", "json", "--out", file("前回.json"));
  const id = await fingerprint("budget-year-is-decided-when-due");
  await acknowledge(id, "--reason", "<協議中> & 確認した。");
  change(wrongTotal, otherTotal);
  return [
    ...["--acknowledgements", file("確認.json"), "--since", file("前回.json")],
    ...["--skip", "kpi-unit-is-consistent"],
  ];
};

const inFormat = (format: string) =>
  inCheckFolder(async (folder) => {
    const { out, exitCode } = await folder.check(...(await prepare(folder)), "--format", format);
    expect(exitCode).toBe(1);
    return out;
  });

describe("出力の形式", () => {
  jest.setTimeout(30_000);

  const sarif = z.looseObject({
    runs: z.array(
      z.looseObject({
        tool: z.looseObject({
          driver: z.looseObject({ rules: z.array(z.looseObject({ id: z.string() })) }),
        }),
        invocations: z.array(z.looseObject({})),
        results: z.array(
          z.looseObject({
            ruleId: z.string(),
            ruleIndex: z.optional(z.number()),
            kind: z.optional(z.string()),
            level: z.string(),
            baselineState: z.optional(z.string()),
            suppressions: z.optional(z.array(z.looseObject({ justification: z.string() }))),
          }),
        ),
      }),
    ),
  });

  test("SARIF は 2.1.0 の形で、点検・指摘・行・確認・前回との差を持つ", async () => {
    const log: unknown = JSON.parse(await inFormat("sarif"));
    const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
    addFormats(ajv);
    const validate = ajv.compile(sarifSchema);
    validate(log);
    expect(validate.errors).toBeNull();
    const [run] = sarif.parse(log).runs;
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ code }) => code));
    for (const { ruleId, ruleIndex, kind, level } of run?.results ?? []) {
      if (ruleIndex !== undefined) expect(rules[ruleIndex]?.code).toBe(ruleId);
      if (kind !== "fail" && kind !== undefined) expect(level).toBe("none");
    }
    expect(run?.results.find(({ ruleId }) => ruleId === rule)).toMatchObject({
      level: "error",
      baselineState: "updated",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "vision-annex-2023-03.txt", uriBaseId: "SEEDS" },
            region: { startLine: 334, snippet: { text: otherTotal } },
          },
          logicalLocations: [
            {
              name: "事業「外国人コミュニケーション支援」の事業費の計",
              fullyQualifiedName: "budgetTotal/外国人コミュニケーション支援",
              kind: "budgetTotal",
            },
          ],
        },
      ],
      suppressions: [],
    });
    const suppressed = run?.results.filter(({ suppressions = [] }) => suppressions.length > 0);
    expect(suppressed?.map(({ suppressions }) => suppressions?.[0]?.justification)).toEqual([
      "<協議中> & 確認した。（岡山 花子、令和7年4月2日）",
    ]);
    expect(JSON.stringify(run?.invocations)).toContain("設定により、この点検は行っていません。");
    expect(JSON.stringify(run?.invocations)).toContain("row-ambiguous");
  });

  interface Element {
    readonly name: string;
    readonly attributes: Readonly<Record<string, unknown>>;
  }

  /** Every element of well-formed XML; throws for anything else. */
  const elementsOf = (xml: string): readonly Element[] => {
    const elements: Element[] = [];
    const reader = parser(true, { xmlns: true });
    reader.onerror = (error) => {
      throw error;
    };
    reader.onopentag = ({ name, attributes }) => {
      const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
      elements.push({ name, attributes: Object.fromEntries(values) });
    };
    reader.write(xml).close();
    return elements;
  };

  test("JUnit は点検ごとの組で、数は中身と合い、確認済みと判定不能は飛ばす", async () => {
    const xml = await inFormat("junit");
    const elements = elementsOf(xml);
    const named = (name: string): readonly Element[] => elements.filter((one) => one.name === name);
    expect(named("testsuite").map(({ attributes }) => attributes["name"])).toEqual([
      "読み取り上の問題",
      ...rules.map(({ title }) => title),
    ]);
    const [all] = named("testsuites");
    expect(all?.attributes).toMatchObject({
      tests: String(named("testcase").length),
      failures: String(named("failure").length),
      errors: String(named("error").length),
      skipped: String(named("skipped").length),
    });
    expect(named("error").length).toBeGreaterThan(0);
    const skipped = named("skipped").map(({ attributes }) => attributes["message"]);
    expect(skipped).toContain("確認済み: <協議中> & 確認した。（岡山 花子、令和7年4月2日）");
    expect(skipped).toContain("設定により、この点検は行っていません。");
    expect(named("failure")[0]?.attributes).toMatchObject({ type: "要修正" });
    expect(named("testcase").map(({ attributes }) => attributes["name"])).toContain("一致 15事業");
  });

  test("HTML は1つのファイルで足り、文字はすべて逃がし、前後の行と確認と前回との差を示す", async () => {
    const page = await inFormat("html");
    expect(page).not.toMatch(/<script|<link|<img|\bsrc=|\bhref=|url\(|@import|https?:/u);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain("&lt;協議中&gt; &amp; 確認した。");
    expect(page).not.toContain("<協議中>");
    const text = page.replace(/<style>[^]*<\/style>|<[^>]*>/gu, "\n").replace(/\s*\n\s*/gu, "\n");
    expect(text).toContain("334\n｜0千円｜160千円｜—｜—｜—｜0千円\n335\n");
    expect(text).toMatch(/332\n工程及び事業費/u);
    const headings = Array.from(page.matchAll(/<h2>([^<\d]+?)\s*[\d<]/gu), ([, each]) => each);
    expect(headings).toEqual([
      ...["まず見るもの", "前回の点検との比較", "指摘", "読み取り上の問題", "確認の記録"],
      ...["判定できなかったもの・対象外", "資料", "行った点検", "行っていない点検"],
    ]);
    expect(text).toContain("前回の点検との比較");
    expect(text).toMatch(/前回: .*「150千円」[^\n]*\n今回: .*「160千円」/u);
    expect(text).toContain("設定により、この点検は行っていません。");
    expect(text).toMatch(/行の読み方\nvision-annex-2023-03\.txt 74行目/u);
    const opened = page.match(/<(?:section|article|table|tr|td|th|figure|ul|li)\b/gu)?.length;
    const closed = page.match(/<\/(?:section|article|table|tr|td|th|figure|ul|li)>/gu)?.length;
    expect(opened).toBe(closed);
  });

  test.each(["text", "json", "sarif", "junit", "html"])(
    "%s は、ファイルにも標準出力と同じものを書き、資料を上書きしない",
    (format) =>
      inCheckFolder(async ({ check, file, seeds }) => {
        const shown = await check("--format", format);
        const written = await check("--format", format, "--out", file("結果"));
        expect(written).toEqual({
          exitCode: 1,
          out: `「${file("結果")}」に書き出しました。\n`,
          error: "",
        });
        expect(readFileSync(file("結果"), "utf8")).toBe(shown.out);
        writeFileSync(
          join(seeds, "renkei-totsugo.json"),
          '{"format":"renkei-totsugo-settings","version":1}',
        );
        const over = await check("--format", format, "--out", join(seeds, "renkei-totsugo.json"));
        expect(over.exitCode).toBe(2);
        expect(over.error).toContain("上書きしません");
      }),
  );
});
