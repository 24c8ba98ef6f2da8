import type { Dataset } from "../../src/domain";
import { checkDataset } from "../../src/rules";
import { nameDocument } from "../../src/rules/names";
import { sampleDataset } from "../fixtures/sample-dataset";
import { sampleShown } from "../fixtures/sample-shown";
import { withWorkbook } from "./all-parts";
import { loadSeeds } from "./load-seeds";

const undated = { year: 0, month: null, day: null };
const withoutDates = (dataset: Dataset): Dataset => ({
  ...dataset,
  documents: dataset.documents.map((one) => ({ ...one, date: undated, dateText: "" })),
  agreements: dataset.agreements.map((one) => ({ ...one, date: undated })),
});

describe("日付のない資料", () => {
  test.each([
    ["見本", sampleDataset()],
    ["実際の資料", loadSeeds()],
  ])("%s: どの指摘も備考も「0年」と言わない", (_, dataset) => {
    const input = { ...withWorkbook(withoutDates(dataset)), shown: sampleShown };
    const texts = checkDataset(input).flatMap(({ findings, remarks }) => [
      ...findings.flatMap(({ message, stated, computed }) => [message, stated, computed]),
      ...remarks.map(({ message }) => message),
    ]);
    expect(texts.filter((text) => /(?<!\d)0年/u.test(String(text)))).toEqual([]);
    expect(texts.some((text) => String(text).includes("日付なし"))).toBe(true);
  });

  test("資料の呼び名は、日付がないことを言う", () => {
    const [document] = withoutDates(sampleDataset()).documents;
    expect(document === undefined ? "" : nameDocument(document)).toBe("別冊（日付なし）");
  });
});
