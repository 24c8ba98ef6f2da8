import { generateRegion } from "../fixtures/region-documents";
import { toFiles } from "../fixtures/seeds";
import { extractDocuments } from "../../src/extract";
import { buildDataset } from "../../src/dataset";
import { planWorkbook, readSheets, mergeWorkbook, mapRange, copiedFormulas, writeBlocks, isDisturbed, type SheetToMerge } from "../../src/plan";
import { checkDataset, documentsOnly } from "../../src/rules";
import { groupStyles, addressesOf } from "../../src/excel/group-styles";
import { foundSheets, locatedSheets } from "../fixtures/found-sheets";

const sizes = process.argv.slice(2).map(Number);
const time = (f: () => unknown, runs = 5) => { let best = 1e9; for (let i = 0; i < runs; i++) { const c = process.cpuUsage(); f(); const d = process.cpuUsage(c); best = Math.min(best, (d.user + d.system) / 1000); } return best; };
const rows: Record<string, number[]> = {};
const put = (k: string, v: number) => (rows[k] ??= []).push(v);
for (const n of sizes) {
  const dataset = buildDataset(extractDocuments(toFiles(generateRegion({ projectCount: n, partnerCount: 33 }).texts)), []);
  const results = checkDataset(documentsOnly(dataset));
  const plan = planWorkbook({ dataset, results });
  const half = buildDataset(extractDocuments(toFiles(generateRegion({ projectCount: Math.ceil(n/2), partnerCount: 33 }).texts)), []);
  const halfPlan = planWorkbook({ dataset: half, results: checkDataset(documentsOnly(half)) });
  const cells = plan.sheets.reduce((s, p) => s + p.values.length * p.columns.length, 0);
  put("cells", cells); put("rows", plan.sheets.reduce((s, p) => s + p.values.length, 0));
  put("styles", plan.sheets.reduce((s, p) => s + p.styles.length, 0)); put("merges", plan.sheets.reduce((s, p) => s + p.merges.length, 0));
  put("links", plan.sheets.reduce((s, p) => s + p.links.length, 0)); put("borders", plan.sheets.reduce((s, p) => s + p.borders.length, 0));
  const ids = new Set(plan.sheets.map((s) => s.id));
  const sheetsFound = foundSheets(plan);
  const runs = n > 500 ? 3 : 8;
  put("locate+read", time(() => readSheets(dataset, plan, locatedSheets(plan, sheetsFound).found), runs));
  const { current, read } = readSheets(dataset, plan, locatedSheets(plan, sheetsFound).found);
  put("rules all", time(() => checkDataset({ canonical: dataset, current, read }), runs));
  const fresh = (): SheetToMerge[] => plan.sheets.map((p) => ({ plan: { ...p }, found: null, memory: null }));
  put("merge new", time(() => mergeWorkbook(fresh(), ids, new Set()), runs));
  const merged = mergeWorkbook(fresh(), ids, new Set()).flatMap((m) => (m.kind === "merged" ? [m.merge] : []));
  const memory = new Map(merged.map((m) => [m.plan.id, m.memory]));
  const filled = (): SheetToMerge[] => plan.sheets.map((p) => ({ plan: { ...p }, found: sheetsFound.get(p.id) ?? null, memory: memory.get(p.id) ?? null }));
  put("merge filled", time(() => mergeWorkbook(filled(), ids, new Set()), runs));
  const halfFound = foundSheets(halfPlan);
  const halfMerged = mergeWorkbook(halfPlan.sheets.map((p) => ({ plan: p, found: null, memory: null })), ids, new Set()).flatMap((m) => (m.kind === "merged" ? [m.merge] : []));
  const halfMemory = new Map(halfMerged.map((m) => [m.plan.id, m.memory]));
  const grow = (): SheetToMerge[] => plan.sheets.map((p) => ({ plan: { ...p }, found: halfFound.get(p.id) ?? null, memory: halfMemory.get(p.id) ?? null }));
  put("merge half", time(() => mergeWorkbook(grow(), ids, new Set()), runs));
  const grown = mergeWorkbook(grow(), ids, new Set()).flatMap((m) => (m.kind === "merged" ? [m.merge] : []));
  for (const [label, ms] of [["new", merged], ["half", grown]] as const) {
    put(`groupStyles ${label}`, time(() => ms.map((m) => groupStyles(m.plan.styles.map(({ range, style }) => ({ style, ranges: mapRange(m.placement, range) })))), runs));
    put(`copied ${label}`, time(() => ms.map((m) => writeBlocks(copiedFormulas(m.writes).others)), runs));
    put(`disturbed ${label}`, time(() => ms.map((m) => m.found !== null && isDisturbed(m, m.found.formulas)), runs));
  }
  put("writes new", merged.reduce((s, m) => s + m.writes.length, 0));
  put("removed half", grown.reduce((s, m) => s + m.placement.rows.removed.length, 0));
}
for (const [k, v] of Object.entries(rows)) console.log(k.padEnd(18), ...v.map((x) => x.toFixed(1).padStart(12)), " growth:", ...v.slice(1).map((x, i) => (x / v[i]!).toFixed(2)));
