import { loadDataset, saveDataset, saveLoadableDataset } from "../../src/dataset";
import type { Dataset } from "../../src/domain";
import { generateRegion } from "../fixtures/region-documents";
import { openRandom } from "../fixtures/region-documents/random";
import { sampleDataset } from "../fixtures/sample-dataset";
import { buildFrom, seedText, seedTexts, visionName, type Texts } from "../fixtures/seeds";

/** What is saved can be loaded, or the words say why nothing is saved. */
const expectRoundTrip = (dataset: Dataset): void => {
  const saved = saveLoadableDataset(dataset);
  if (saved.ok) expect(loadDataset(saved.text)).toEqual({ ok: true, dataset });
  else expect(saved.faults).not.toEqual([]);
};

const expectLoadable = (dataset: Dataset): void => {
  expect(loadDataset(saveDataset(dataset))).toEqual({ ok: true, dataset });
};

const changed = (text: string, line: number, change: (line: string) => string[]): string =>
  text
    .split("\n")
    .flatMap((each, index) => (index === line ? change(each) : [each]))
    .join("\n");

describe("作った正本データは、保存すれば読める", () => {
  test("圏域間連携事業の名前が1文字違っても", () => {
    const text = seedText(visionName);
    const { crossRegionProjects } = buildFrom(seedTexts);
    expect(crossRegionProjects).not.toEqual([]);
    for (const { source } of crossRegionProjects) {
      const wrong = changed(text, source.line - 1, (line) => [line.replace(/.(?=\s*$)/u, "誤")]);
      const dataset = buildFrom({ ...seedTexts, [visionName]: wrong });
      expect(dataset.crossRegionProjects).toHaveLength(crossRegionProjects.length);
      expectLoadable(dataset);
    }
  });

  test.each<[string, Texts]>([
    ["受け取った資料", seedTexts],
    ["架空の圏域", generateRegion({ projectCount: 4, partnerCount: 3 }).texts],
  ])("%sのどの行が欠けても、変わっても", (_, texts) => {
    const random = openRandom(11);
    for (const [name, text] of Object.entries(texts)) {
      const count = text.split("\n").length;
      for (let trial = 0; trial < 6; trial += 1) {
        const line = random.integer(count);
        expectRoundTrip(buildFrom({ ...texts, [name]: changed(text, line, () => []) }, []));
        expectRoundTrip(
          buildFrom({ [name]: changed(text, line, (each) => [`${each}1`, each.slice(1)]) }, []),
        );
      }
    }
  });

  test("形式に収まらない値は、場所を言って保存しない", () => {
    const far = sampleDataset().listings.map((listing) => ({ ...listing, page: 1e20 }));
    const saved = saveLoadableDataset(sampleDataset({ listings: far }));
    const paths = saved.ok ? [] : saved.faults.map(({ path }) => path);
    expect(paths).toEqual(far.map((_, index) => `$.listings[${String(index)}].page`));
  });

  test("読めない参照のある正本データは保存しない", () => {
    const projects = sampleDataset().projects.slice(1);
    expect(saveLoadableDataset(sampleDataset({ projects })).ok).toBe(false);
  });
});
