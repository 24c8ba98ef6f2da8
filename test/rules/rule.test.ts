import type { Place } from "../../src/domain";
import { checkDataset, documentsOnly, rules } from "../../src/rules";
import { fingerprintOf } from "../../src/rules/fingerprint";
import { defineRule } from "../../src/rules/rule";
import { projectId, sampleDataset, sourceOf, visionId } from "../fixtures/sample-dataset";
import { allParts, checkedOn, sheetRules, totalRules, withWorkbook } from "./all-parts";

const at: Place = { kind: "documentLine", document: visionId, line: 3 };
const source = sourceOf(visionId, "6事務事業");
const sample = sampleDataset();
const input = documentsOnly(sample);

const trial = defineRule<string, string>({
  code: "trial-is-run",
  title: "試し",
  unit: "件",
  needs: "試しの資料",
  severity: "info",
  *compare() {
    yield { outcome: "match" };
    yield {
      outcome: "mismatch",
      at,
      args: "甲",
      stated: 1,
      computed: 2,
      sources: [source, source],
    };
    yield { outcome: "mismatch", at, args: "乙", stated: 1, computed: 3, sources: [source] };
    yield { outcome: "undecidable", reason: "同じ理由", sources: [source] };
    yield { outcome: "undecidable", reason: "同じ理由", sources: [source] };
    yield { outcome: "notApplicable", reason: "同じ理由", sources: [] };
  },
  message: (args) => `${args}です。`,
  remark: (reason) => `${reason}です。`,
}).check(input);

const idle = defineRule<string, string>({
  code: "trial-is-idle",
  title: "試し",
  unit: "件",
  needs: "別冊と取組状況一覧",
  severity: "info",
  compare: () => [],
  message: (args) => args,
  remark: (reason) => reason,
}).check(input);

/** The messages of findings that state one text where another one is right. */
const messagesFor = (
  pairs: readonly (readonly [string, string])[],
  words = "",
): readonly string[] =>
  defineRule<string, never>({
    code: "trial-is-unseen",
    title: "試し",
    unit: "件",
    needs: "試しの資料",
    severity: "info",
    *compare() {
      for (const [stated, computed] of pairs) {
        yield { outcome: "mismatch", at, args: stated, stated, computed, sources: [source] };
      }
    },
    message: (args) => `「${args}」です${words}。`,
    remark: () => "",
  })
    .check(input)
    .findings.map(({ message }) => message);

describe("規則の実行", () => {
  test("見分けにくい2つの値は、どの規則でも、文字の番号で示す", () => {
    expect(
      messagesFor([
        ["士佐市", "土佐市"],
        ["高知市", "土佐市"],
      ]),
    ).toEqual([
      "「士佐市」です。見分けにくい文字が異なります（「士」U+58EBと「土」U+571F）。",
      "「高知市」です。",
    ]);
    const shown = "（「士」U+58EBと「土」U+571F）";
    expect(messagesFor([["士佐市", "土佐市"]], shown)).toEqual([`「士佐市」です${shown}。`]);
  });

  test("比べるものが何もなければ、点検していないと言う", () => {
    expect(idle).toMatchObject({
      compared: 0,
      remarks: [
        {
          outcome: "notApplicable",
          message: "別冊と取組状況一覧が読み込まれていないため、この点検は行っていません。",
        },
      ],
    });
  });

  test("足りないものは、入力によって言い分けられる", () => {
    const dependent = defineRule<string, string>({
      code: "trial-is-idle",
      title: "試し",
      unit: "件",
      needs: ({ read }) => (read.has("kpi") ? "別冊" : "シート"),
      severity: "info",
      compare: () => [],
      message: (args) => args,
      remark: (reason) => reason,
    });
    const said = [input, withWorkbook(sample)].map((one) => dependent.check(one).remarks);
    expect(said.map(([remark]) => remark?.message.split("が")[0])).toEqual(["シート", "別冊"]);
  });

  test("すべての比較を数え、4つの結果の和が件数になる", () => {
    expect(trial).toMatchObject({
      rule: "trial-is-run",
      compared: 6,
      outcomes: { match: 1, mismatch: 2, undecidable: 2, notApplicable: 1 },
    });
  });

  test("指摘に符号と深刻度を付け、同じ行を一度だけ示す", () => {
    expect(trial.findings.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      ["trial-is-run", "info", "甲です。"],
      ["trial-is-run", "info", "乙です。"],
    ]);
    expect(trial.findings[0]?.sources).toEqual([source]);
  });

  test("同じ理由は一つの備考にまとめ、結果が違えば分ける", () => {
    expect(trial.remarks.map(({ outcome, sources }) => [outcome, sources.length])).toEqual([
      ["undecidable", 1],
      ["notApplicable", 0],
    ]);
  });

  test("すべての規則が順に一つずつ結果を返す", () => {
    expect(checkDataset(input).map(({ rule }) => rule)).toEqual(rules.map(({ code }) => code));
  });

  test("何もないデータでも、すべての規則が0件で終わる", () => {
    const nothing = Object.fromEntries(
      Object.entries(sample).map(([key, value]) => [key, Array.isArray(value) ? [] : value]),
    );
    const empty = { ...sample, ...nothing };
    for (const nothingGiven of [documentsOnly(empty), withWorkbook(empty)]) {
      const results = checkDataset(nothingGiven);
      expect(results.map(({ compared }) => compared)).toEqual(rules.map(() => 0));
      for (const { remarks } of results) expect(remarks).toHaveLength(1);
    }
  });

  test.each(Object.entries(sheetRules))(
    "%s は、要るシートのどれかを読んだときだけ比べる",
    (code, parts) => {
      const compared = (read: readonly (typeof allParts)[number][]): number =>
        checkDataset({ ...withWorkbook(sample), read: new Set(read) }).find(
          ({ rule }) => rule === code,
        )?.compared ?? 0;
      expect(compared([])).toBe(0);
      expect(compared(allParts.filter((part) => !parts.includes(part)))).toBe(0);
      for (const part of parts) expect(compared([part])).toBeGreaterThan(0);
    },
  );

  test("資料どうしを比べる規則の結果は、シートを読んだかどうかで変わらない", () => {
    const ofDocuments = (one: Parameters<typeof checkDataset>[0]) =>
      checkDataset(one).filter(({ rule }) => !(rule in sheetRules || totalRules.includes(rule)));
    expect(ofDocuments(withWorkbook(sample))).toEqual(
      ofDocuments(documentsOnly(sample, checkedOn)),
    );
  });

  test("参照先のない市町や資料があっても、止まらない", () => {
    const listings = sample.listings.map((listing, index) => ({
      ...listing,
      document: index === 0 ? "missing" : listing.document,
      participants: ["999999"],
    }));
    const broken = { ...sample, listings, municipalities: [], initiatives: [] };
    const nothing = Object.fromEntries(
      Object.entries(sample).map(([key, value]) => [key, Array.isArray(value) ? [] : value]),
    );
    for (const [canonical, current] of [
      [sample, broken],
      [broken, sample],
      [sample, { ...sample, ...nothing }],
      [{ ...sample, ...nothing }, sample],
    ] as const) {
      expect(checkDataset(withWorkbook(canonical, current))).toHaveLength(rules.length);
    }
  });
});

describe("指紋", () => {
  const place: Place = { kind: "participation", project: "p", municipalities: ["1", "2"] };

  test.each([
    ["比べた値が変われば変わる", place, [1, 3], false],
    ["場所の事業が変われば変わる", { ...place, project: "q" }, [1, 2], false],
    ["市町の並び順が変わっても変わらない", { ...place, municipalities: ["2", "1"] }, [1, 2], true],
  ] as const)("%s", (_title, other, values, isSame) => {
    const original = fingerprintOf("r", place, [1, 2], 0);
    expect(fingerprintOf("r", other, values, 0) === original).toBe(isSame);
  });

  test("行番号が変わっても変わらず、規則や繰り返しの番号が違えば変わる", () => {
    const original = fingerprintOf("r", at, [1], 0);
    expect(original).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprintOf("r", { ...at, line: 99 }, [1], 0)).toBe(original);
    expect(fingerprintOf("s", at, [1], 0)).not.toBe(original);
    expect(fingerprintOf("r", at, [1], 1)).not.toBe(original);
  });

  test("種類の違う場所は、値が同じでも違う指紋になる", () => {
    const project = projectId("鉄道の利用促進");
    const places: readonly Place[] = [
      { kind: "budgetYear", project, fiscalYear: 2027 },
      { kind: "budgetYear", project, fiscalYear: 2028 },
      { kind: "budgetTotal", project },
      { kind: "project", project },
      { kind: "agreementInitiative", initiative: project, municipality: "1" },
      { kind: "agreementInitiative", initiative: project, municipality: "2" },
      { kind: "kpi", project, indicator: "甲", part: "baseline" },
      { kind: "kpi", project, indicator: "甲", part: "target" },
      { kind: "kpi", project, indicator: "乙", part: "target" },
      { kind: "annexItem", initiative: project, municipality: "1", part: "content" },
      { kind: "annexItem", initiative: project, municipality: "1", part: "roleA" },
    ];
    expect(new Set(places.map((one) => fingerprintOf("r", one, [1], 0))).size).toBe(places.length);
  });
});
