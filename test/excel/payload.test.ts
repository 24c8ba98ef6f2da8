import { newPayload, weighBlocks } from "../../src/excel/payload";

const block = (rowCount: number, text: string) => ({
  range: { row: 3, column: 2, rowCount, columnCount: 2 },
  values: Array.from({ length: rowCount }, (_, row) => [text, row]),
});

describe("一度に送る量を見積もる", () => {
  test("小さなブロックは分けない", () => {
    expect(weighBlocks([block(3, "あ")])).toEqual([
      expect.objectContaining({ range: block(3, "あ").range }),
    ]);
  });

  test("大きなブロックは行で分け、どの行も1度ずつ、実際の大きさ以上に見積もる", () => {
    const whole = block(3_000, "漢字".repeat(200));
    const parts = weighBlocks([whole]);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.flatMap(({ values }) => values)).toEqual(whole.values);
    const [first, second] = parts;
    expect(second?.range.row).toBe((first?.range.row ?? 0) + (first?.range.rowCount ?? 0));
    for (const { values, bytes } of parts) {
      const real = Buffer.byteLength(JSON.stringify(values));
      expect(bytes).toBeGreaterThanOrEqual(real);
      expect(bytes).toBeLessThan(1_200_000);
    }
  });

  test("3.5MBを超える前に送る。1つだけで超えるときはそのまま送る", () => {
    const payload = newPayload();
    expect(payload.isFull(9_000_000)).toBe(false);
    payload.add(3_000_000);
    expect(payload.isFull(400_000)).toBe(false);
    expect(payload.isFull(600_000)).toBe(true);
    payload.sent();
    expect(payload.isFull(600_000)).toBe(false);
  });
});
