import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";

/** Sizes of `fuzz` other than the usual ones: `npm run bench -- fuzz --seed 2 --from 1000 --documents 500 --json 0`. */
const { values: sizes, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string" },
    from: { type: "string" },
    documents: { type: "string" },
    json: { type: "string" },
    folder: { type: "string" },
  },
});

const numberOr = (text: string | undefined, usual: number): number =>
  text === undefined ? usual : Number(text);

/** Each part loads only what it measures: what else lies in memory makes its garbage dearer to collect. */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  steps: async () => (await import("./parts/steps")).reportSteps(),
  rules: async () => {
    const [{ reportRuleReach }, { growingInputs }] = await Promise.all([
      import("./rule-reach"),
      import("./inputs"),
    ]);
    reportRuleReach(growingInputs());
  },
  /** Workbooks of others: `npm run bench -- workbooks --folder DIR`. */
  workbooks: async () => {
    const { reportForeignWorkbooks } = await import("./foreign-workbooks");
    if (sizes.folder === undefined)
      console.log("workbooks：--folder で、ブックのフォルダーを指定してください。");
    else await reportForeignWorkbooks(sizes.folder);
  },
  mutations: async () => {
    const { reportMutations, usualMost } = await import("./mutations");
    reportMutations(usualMost);
  },
  fuzz: async () => {
    const { reportFuzz, usualFuzz } = await import("./fuzz");
    reportFuzz({
      seed: numberOr(sizes.seed, usualFuzz.seed),
      from: numberOr(sizes.from, usualFuzz.from),
      documents: numberOr(sizes.documents, usualFuzz.documents),
      jsonFiles: numberOr(sizes.json, usualFuzz.jsonFiles),
    });
  },
  import: async () => (await import("./import")).reportImport(),
  excel: async () => (await import("./parts/excel")).reportExcel(),
  cases: async () => (await import("./parts/cases")).reportCases(),
  openpyxl: async () => (await import("./openpyxl")).reportOpenpyxl(),
  "first-screen": async () => (await import("./parts/first-screen")).reportFirstScreen(),
};

/** `npm run bench -- excel` measures one part alone. */
const main = async (): Promise<void> => {
  const unknown = asked.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    console.error(
      `「${unknown.join("」「")}」という測定はありません。次から選んでください：${Object.keys(parts).join("、")}`,
    );
    process.exitCode = 2;
    return;
  }
  const [cpu] = cpus();
  const [load = 0] = loadavg();
  console.log(
    `${cpu?.model ?? "CPU不明"} ×${String(cpus().length)}、Node.js ${process.version}、${process.platform}、直前1分の負荷 ${load.toFixed(1)}`,
  );
  for (const [name, report] of Object.entries(parts)) {
    if (asked.length === 0 || asked.includes(name)) await report();
  }
};

void main();
