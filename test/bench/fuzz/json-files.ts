import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkAsJson } from "../../../src/cli/report/check-json";
import { reportCheck } from "../../../src/cli/report/check-report";
import { saveAcknowledgements, saveDataset } from "../../../src/dataset";
import { acknowledgementOf } from "../../../src/plan";
import { checkDataset, documentsOnly } from "../../../src/rules";
import { generateRegion } from "../../fixtures/region-documents";
import { buildFrom, seedTexts } from "../../fixtures/seeds";
import type { examiners } from "./examine-json";

/** Every format that the program reads, as it writes it itself. */
export const jsonFiles = (): readonly (readonly [keyof typeof examiners, string])[] => {
  const small = buildFrom(generateRegion({ projectCount: 3, partnerCount: 3 }).texts, []);
  const dataset = buildFrom(seedTexts);
  const results = checkDataset(documentsOnly(dataset, null));
  const findings = results.flatMap((result) => result.findings);
  const acknowledgements = findings.map((finding) =>
    acknowledgementOf(dataset, results, finding, {
      reason: "原本を確認済み",
      confirmedBy: "担当",
      confirmedOn: "2025-04-01",
    }),
  );
  const asOf = { year: 2025, month: 4, day: 1 };
  return [
    ["正本データ", saveDataset(small)],
    ["正本データ", saveDataset(dataset)],
    ["判断の記録", readFileSync(join(__dirname, "../../../seeds/decisions.json"), "utf8")],
    ["確認の記録", saveAcknowledgements(acknowledgements)],
    [
      "点検の結果",
      checkAsJson(
        reportCheck({ dataset, results, asOf, acknowledgements, since: null, unread: [] }),
      ),
    ],
  ];
};
