import fc from "fast-check";
import { writeSnapshot } from "../../../src/xlsx/snapshot";
import { comparable, savedAndOpened } from "./filled";
import { generatedWorkbook } from "./generated";

test("どんなブックも、保存して開くと同じになる", async () => {
  await fc.assert(
    fc.asyncProperty(generatedWorkbook, async (snapshot) => {
      expect(comparable(await savedAndOpened(snapshot))).toEqual(comparable(snapshot));
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("同じブックからは、いつでも同じバイト列ができる", () => {
  fc.assert(
    fc.property(generatedWorkbook, (snapshot) => {
      const [one, other] = [writeSnapshot(snapshot), writeSnapshot(structuredClone(snapshot))];
      expect(Buffer.from(other).equals(Buffer.from(one))).toBe(true);
    }),
    { numRuns: 15 },
  );
}, 60_000);
