import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDataset, saveDataset } from "../../src/dataset";
import { buildFrom, seedDecisions, seedSuccessions, seedTexts } from "../fixtures/seeds";

const built = buildFrom(seedTexts, seedDecisions, seedSuccessions);
const committed = readFileSync(join(__dirname, "../../seeds/dataset.json"), "utf8");

test("seeds/dataset.json は資料と判断から作ったものと同じ（違えば npm run seeds）", () => {
  expect(saveDataset(built) === committed).toBe(true);
});

test("seeds/dataset.json は読み込める", () => {
  expect(loadDataset(committed)).toEqual({ ok: true, dataset: built });
});
