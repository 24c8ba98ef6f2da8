import { isDeepStrictEqual } from "node:util";
import {
  loadDataset,
  parseAcknowledgements,
  parseCheckResult,
  parseDecisions,
  saveDataset,
} from "../../../src/dataset";
import { planWorkbook } from "../../../src/plan";
import { checkDataset, documentsOnly } from "../../../src/rules";

const examineDataset = (text: string): readonly string[] => {
  const loaded = loadDataset(text);
  if (!loaded.ok) return loaded.faults.length === 0 ? ["断ったのに理由がない"] : [];
  const { dataset } = loaded;
  planWorkbook({
    dataset,
    results: checkDataset(documentsOnly(dataset, null)),
    acknowledgements: [],
  });
  const again = loadDataset(saveDataset(dataset));
  return again.ok && isDeepStrictEqual(again.dataset, dataset)
    ? []
    : ["読めた正本データを保存すると、同じに読めない"];
};

const examineParsed =
  (parse: (text: string) => { readonly ok: boolean; readonly faults?: readonly unknown[] }) =>
  (text: string): readonly string[] => {
    const parsed = parse(text);
    return parsed.ok || (parsed.faults ?? []).length > 0 ? [] : ["断ったのに理由がない"];
  };

/** What is wrong with how each kind of JSON file is read; nothing where all is well. */
export const examiners = {
  正本データ: examineDataset,
  判断の記録: examineParsed(parseDecisions),
  確認の記録: examineParsed(parseAcknowledgements),
  点検の結果: examineParsed(parseCheckResult),
} as const;
