import * as z from "zod/mini";
import { exportDataset } from "../../src/dataset";
import type { Dataset } from "../../src/domain";
import { blank, decided, sampleDataset, undecided } from "../fixtures/sample-dataset";
import { readCsv } from "./export-read-csv";

const fileOf = (dataset: Dataset, fileName: string): string => {
  const file = exportDataset(dataset).find((each) => each.fileName === fileName);
  if (file === undefined) throw new Error(`no ${fileName}`);
  return file.text;
};
const rowsOf = (dataset: Dataset, table: string) => readCsv(fileOf(dataset, `${table}.csv`));

const names = z.array(z.string());
const dataPackage = z.looseObject({
  resources: z.array(
    z.looseObject({
      name: z.string(),
      path: z.string(),
      encoding: z.string(),
      schema: z.looseObject({
        fields: z.array(z.looseObject({ name: z.string(), type: z.string(), title: z.string() })),
        primaryKey: z.optional(names),
        foreignKeys: z.optional(
          z.array(
            z.looseObject({
              fields: names,
              reference: z.object({ resource: z.string(), fields: names }),
            }),
          ),
        ),
      }),
    }),
  ),
});
const resourcesOf = (dataset: Dataset) =>
  dataPackage.parse(JSON.parse(fileOf(dataset, "datapackage.json"))).resources;

const sample = sampleDataset();
const tables = [
  "documents",
  "municipalities",
  "projects",
  "participation",
  "budgets",
  "totals",
  "kpis",
  "agreements",
  "decisions",
  "problems",
];

test.each<[string, number]>([
  ["=1+1", 1],
  ["+1", 1],
  ["-1", 1],
  ["@SUM(1)", 1],
  ["＝1+1", 1],
  [" =1+1", 1],
  ["\t=1+1", 1],
  ["\u200B=1+1", 1],
  ["=\n1", 1],
  ["-", 0],
  ["企業=支援", 0],
])("事業名「%s」を、Excel が式とみなすかどうか", (name, count) => {
  const projects = sample.projects.map((project, index) =>
    index === 0 ? { ...project, name } : project,
  );
  const cells = exportDataset(sampleDataset({ projects })).flatMap(
    ({ formulaCells }) => formulaCells,
  );
  expect(cells).toEqual(count === 0 ? [] : [{ row: 2, column: "project" }]);
});

describe("表の書き出し", () => {
  test.each([
    [
      "participation",
      "document_id,document_kind,pillar,initiative,project,municipality_code,municipality,mark",
    ],
    ["budgets", "document_id,project,fiscal_year,amount_thousand_yen,state,stage"],
    [
      "totals",
      "document_id,project,stated_total_thousand_yen,stated_state,computed_total_thousand_yen,difference_thousand_yen,outcome",
    ],
    ["agreements", "document_id,date,party_a,party_b,pillar,item,content,role_a,role_b"],
    [
      "kpis",
      "document_id,project,indicator,baseline,baseline_value,baseline_unit,baseline_period,target,target_value,target_unit,target_period",
    ],
  ])("%s.csv の列は決められたとおり", (table, header) => {
    expect(fileOf(sample, `${table}.csv`).split("\r\n")[0]).toBe(`\uFEFF${header}`);
  });

  test("決められた表と datapackage.json だけを書き出す", () => {
    expect(exportDataset(sample).map(({ fileName }) => fileName)).toEqual([
      ...tables.map((table) => `${table}.csv`),
      "datapackage.json",
    ]);
  });

  test("BOM で始まり、行は CRLF で終わる", () => {
    for (const table of tables) {
      const text = fileOf(sample, `${table}.csv`);
      expect(text.startsWith("\uFEFF")).toBe(true);
      expect(text.endsWith("\r\n")).toBe(true);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/\r/u);
    }
  });

  test("区切り、引用符、改行、式のような文字も、読み戻すと元のまま", () => {
    const printed = ["甲,乙", '「"引用"」', "上\n下", "上\r下", "=1+1", "@x", "-", " 空白 "];
    const [first] = sample.projects;
    if (first === undefined) throw new Error("sample is empty");
    const dataset = sampleDataset({
      projects: printed.map((name) => ({ ...first, id: name, name })),
    });
    expect(rowsOf(dataset, "projects").map((row) => row["project"])).toEqual(printed);
  });

  test("参加の表は印1つが1行。読み方の決まらない行に印はない", () => {
    const rows = rowsOf(sample, "participation");
    const marks = sample.listings.flatMap((listing) =>
      (listing.participants ?? []).map((id) => [
        listing.document,
        listing.kind,
        listing.printedName,
        id,
      ]),
    );
    expect(
      rows.map((row) => [
        row["document_id"],
        row["document_kind"],
        row["project"],
        row["municipality_code"],
      ]),
    ).toEqual(marks);
    expect(sample.listings.some(({ participants }) => participants === null)).toBe(true);
    expect(new Set(rows.map((row) => `${row["document_kind"] ?? ""}${row["mark"] ?? ""}`))).toEqual(
      new Set(["vision-matrix○", "project-sheet○", "status-list●"]),
    );
  });

  test.each([
    ["金額", decided(0), "0", "decided"],
    ["未定", undecided, "", "undecided"],
    ["空欄", blank, "", "blank"],
    ["読めない文字", { kind: "unreadable" as const, raw: "約5" }, "", "unreadable"],
  ])("年度の%sは、0千円と混ざらない", (_, amount, written, state) => {
    const budgets = sample.budgets.map((budget) => ({
      ...budget,
      years: budget.years.map((year) => ({ ...year, amount })),
    }));
    const [row] = rowsOf(sampleDataset({ budgets }), "budgets");
    expect([row?.["amount_thousand_yen"], row?.["state"]]).toEqual([written, state]);
  });

  test.each([
    ["一致", [10, 20], decided(30), ["30", "decided", "30", "0", "match"]],
    ["不一致", [10, 20], decided(31), ["31", "decided", "30", "1", "mismatch"]],
    ["計が足りない", [10, 20], decided(29), ["29", "decided", "30", "-1", "mismatch"]],
    ["計が未定", [10, 20], undecided, ["", "undecided", "30", "", "undecidable"]],
    ["何も書かれていない", [], blank, ["", "blank", "", "", "notApplicable"]],
  ])("計が%sのとき", (_, amounts, statedTotal, expected) => {
    const budgets = sample.budgets.map((budget) => ({
      ...budget,
      statedTotal,
      years: budget.years.map((year, index) => {
        const amount = amounts[index];
        return { ...year, amount: amount === undefined ? blank : decided(amount) };
      }),
    }));
    const [row] = rowsOf(sampleDataset({ budgets }), "totals");
    expect(Object.values(row ?? {}).slice(2)).toEqual(expected);
  });

  test("決着していない問題は problems.csv に残る", () => {
    expect(rowsOf(sample, "problems").map((row) => [row["problem"], row["line"]])).toEqual(
      sample.problems.map(({ kind, line }) => [kind, line === null ? "" : String(line)]),
    );
    expect(sample.problems.length).toBeGreaterThan(0);
  });

  test("コードの分からない市町村は、コードを空欄にし、鍵にもしない", () => {
    const dataset = sampleDataset({
      municipalities: sample.municipalities.map((each, index) =>
        index === 1 ? { ...each, lgCode: null } : each,
      ),
    });
    expect(rowsOf(dataset, "municipalities")[1]?.["municipality_code"]).toBe("");
    const resource = resourcesOf(dataset).find(({ name }) => name === "municipalities");
    expect(resource?.schema.primaryKey).toBeUndefined();
  });

  test("datapackage.json の列、主キー、外部キーは、表のとおり", () => {
    const resources = resourcesOf(sample);
    expect(resources.map(({ path }) => path)).toEqual(tables.map((table) => `${table}.csv`));
    for (const { name, encoding, schema } of resources) {
      const rows = rowsOf(sample, name);
      const fieldNames = schema.fields.map((field) => field.name);
      expect(encoding).toBe("utf-8");
      expect(fileOf(sample, `${name}.csv`).slice(1).split("\r\n")[0]).toBe(fieldNames.join(","));
      for (const { name: field, type } of schema.fields) {
        if (type !== "integer" && type !== "number") continue;
        for (const row of rows) expect(row[field]).toMatch(/^(-?\d+(\.\d+)?)?$/u);
      }
      const keyOf = (fields: readonly string[]) => (row: Readonly<Record<string, string>>) =>
        fields.map((field) => row[field]).join("\t");
      if (schema.primaryKey !== undefined) {
        expect(new Set(rows.map(keyOf(schema.primaryKey))).size).toBe(rows.length);
      }
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = rowsOf(sample, reference.resource).map(keyOf(reference.fields));
        expect(known).toEqual(expect.arrayContaining([...new Set(rows.map(keyOf(fields)))]));
      }
    }
    expect(resources.find(({ name }) => name === "participation")?.schema).toHaveProperty(
      "primaryKey",
    );
  });

  test("資料にない利用条件を作らない", () => {
    expect(JSON.parse(fileOf(sample, "datapackage.json"))).not.toHaveProperty("licenses");
  });
});
