import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import { datasetJsonSchema, saveDataset } from "../../src/dataset";
import { sampleDataset } from "../fixtures/sample-dataset";
import { buildFrom, seedTexts } from "../fixtures/seeds";
import { replaceAt } from "./load-json-edit";

const schema: unknown = JSON.parse(
  readFileSync(join(__dirname, "../../docs/dataset.schema.json"), "utf8"),
);
const validate = new Ajv({ strict: true }).compile(Object(schema));

describe("公開する JSON Schema", () => {
  test("docs/dataset.schema.json は検証に使う定義と同じである", () => {
    expect(schema).toEqual(datasetJsonSchema());
  });

  test.each([
    ["見本のデータ", () => sampleDataset()],
    ["実際の資料から作ったデータ", () => buildFrom(seedTexts)],
  ])("%sは JSON Schema に合う", (_, dataset) => {
    validate(JSON.parse(saveDataset(dataset())));
    expect(validate.errors).toBeNull();
  });

  test("後継の一覧がない以前のファイルも JSON Schema に合う", () => {
    const value: unknown = JSON.parse(saveDataset(sampleDataset()));
    validate(replaceAt(value, ["successions"], undefined));
    expect(validate.errors).toBeNull();
  });

  test.each<[string, readonly (string | number)[], unknown]>([
    ["負の金額", ["budgets", 0, "years", 0, "amount", "thousandYen"], -1],
    ["知らない項目", ["region", "note"], ""],
    ["新しい版", ["version"], 2],
    ["欠けた項目", ["projects"], undefined],
  ])("%sは JSON Schema にも合わない", (_, path, replacement) => {
    const value: unknown = JSON.parse(saveDataset(sampleDataset()));
    expect(validate(replaceAt(value, path, replacement))).toBe(false);
  });
});
