import { generateRegion } from "../fixtures/region-documents";
import { seedDecisions, seedTexts, toFiles } from "../fixtures/seeds";
import { extractDocuments } from "../../src/extract";
import { buildDataset } from "../../src/dataset";
import { allSheets, openWorkbook, valueOf, day } from "../excel/open-workbook";
import { noCalculator } from "../excel/no-calculator";

const main = async () => {
  const [which, calc] = process.argv.slice(2);
  const n = Number(which);
  const dataset = n === 0 ? buildDataset(extractDocuments(toFiles(seedTexts)), seedDecisions)
    : buildDataset(extractDocuments(toFiles(generateRegion({ projectCount: n, partnerCount: 33 }).texts)), []);
  const { session, standIn } = openWorkbook(calc === "no" ? { calculator: noCalculator } : {});
  const tasks = {
    fill: () => session.fill({ dataset, sheets: allSheets }, new Set()),
    again: () => session.fill({ dataset, sheets: allSheets }, new Set()),
    check: () => session.check(dataset, day),
    checkAgain: () => session.check(dataset, day),
  };
  for (const [name, task] of Object.entries(tasks)) {
    standIn.recorder.clear();
    const t = performance.now();
    const v: any = await valueOf(task() as any);
    const ms = performance.now() - t;
    const { clearsUndo, ...tot } = standIn.recorder.totals();
    console.log(name, ms.toFixed(0), JSON.stringify(tot), JSON.stringify(v.problems?.slice(0,3) ?? v.workbookProblems?.slice(0,3)), JSON.stringify(v.results?.map((r:any)=>[r.rule,r.findings.length])));
  }
};
void main();
