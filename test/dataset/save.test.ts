import fc from "fast-check";
import { loadDataset, saveDataset } from "../../src/dataset";
import type { Amount, Dataset } from "../../src/domain";
import { sampleDataset } from "../fixtures/sample-dataset";

const reversedKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversedKeys(item)]),
  );
};

const amounts: fc.Arbitrary<Amount> = fc.oneof(
  fc.record({ kind: fc.constant("decided" as const), thousandYen: fc.maxSafeNat() }),
  fc.constant({ kind: "undecided" as const }),
  fc.constant({ kind: "blank" as const }),
  fc.record({ kind: fc.constant("unreadable" as const), raw: fc.string({ unit: "grapheme" }) }),
);

const datasets: fc.Arbitrary<Dataset> = fc
  .record({
    years: fc.array(amounts, { minLength: 5, maxLength: 5 }),
    total: amounts,
    region: fc.string({ unit: "binary" }),
    page: fc.option(fc.nat()),
  })
  .map(({ years, total, region, page }) => {
    const sample = sampleDataset();
    return sampleDataset({
      region: { ...sample.region, name: region },
      listings: sample.listings.map((listing) => ({ ...listing, page })),
      budgets: sample.budgets.map((budget) => ({
        ...budget,
        statedTotal: total,
        years: budget.years.map((year, index) => ({
          ...year,
          amount: years[index] ?? year.amount,
        })),
      })),
    });
  });

describe("正本データの書き出し", () => {
  test("書き出して読み込むと、元と同じになる", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const text = saveDataset(dataset);
        expect(loadDataset(text)).toEqual({ ok: true, dataset });
      }),
      { numRuns: 50 },
    );
  });

  test("項目の並びは、メモリー上の並びによらない", () => {
    const text = saveDataset(sampleDataset());
    const reordered = loadDataset(JSON.stringify(reversedKeys(JSON.parse(text))));
    expect(reordered.ok && saveDataset(reordered.dataset)).toBe(text);
  });

  test("一つの値が変わると、その行だけが変わる", () => {
    const sample = sampleDataset();
    const before = saveDataset(sample).split("\n");
    const after = saveDataset({
      ...sample,
      budgets: sample.budgets.map((budget, index) =>
        index === 0 ? { ...budget, statedTotal: { kind: "undecided" } } : budget,
      ),
    }).split("\n");
    expect(after).toHaveLength(before.length);
    expect(after.filter((line, index) => line !== before[index])).toEqual([
      '      "statedTotal": { "kind": "undecided" },',
    ]);
  });

  test("改行1つで終わり、出典は1行に収まる", () => {
    const text = saveDataset(sampleDataset());
    expect(text).toMatch(/[^\n]\n$/u);
    expect(text).toMatch(/"source": \{ "document": "[^"]+", "line": \d+, "text": .* \}/u);
  });

  test("形式に合わないデータは書き出さない", () => {
    const negative = sampleDataset().budgets.map((budget) => ({
      ...budget,
      statedTotal: { kind: "decided" as const, thousandYen: -1 },
    }));
    expect(() => saveDataset(sampleDataset({ budgets: negative }))).toThrow();
  });
});
