import type { Dataset, Finding, Place, ProjectId, RuleResult, WorkbookPart } from "../domain";
import type { RuleInput } from "./rule";
import { nameSheet } from "./workbook-parts";

/** Which worksheets say something else than the documents, of a project or of anything. */
interface Entries {
  readonly of: (project: ProjectId) => ReadonlySet<WorkbookPart>;
  readonly all: ReadonlySet<WorkbookPart>;
}

/** What each part says of a project, as text: part, project, statement. */
const statementsIn = ({
  listings,
  budgets,
  kpis,
  agreements,
}: Dataset): readonly (readonly [WorkbookPart, ProjectId, string])[] => [
  ...listings.map(({ kind, document, project, participants }) => {
    const part = kind === "status-list" ? ("statusList" as const) : ("participation" as const);
    return [part, project, JSON.stringify([document, participants])] as const;
  }),
  ...budgets.map(({ document, project, years, statedTotal }) => {
    const amounts = years.map(({ fiscalYear, amount }) => [fiscalYear, amount]);
    return ["budget", project, JSON.stringify([document, amounts, statedTotal])] as const;
  }),
  ...kpis.map(
    ({ document, project, indicator, baseline, target }) =>
      ["kpi", project, JSON.stringify([document, indicator, baseline, target])] as const,
  ),
  ...agreements.map((agreement) => ["agreement", "", JSON.stringify(agreement)] as const),
];

const entriesIn = ({ canonical, current, read }: RuleInput): Entries => {
  const [before, now] = [canonical, current].map((dataset) =>
    statementsIn(dataset).filter(([part]) => read.has(part)),
  );
  const known = new Set((before ?? []).map((one) => one.join(" ")));
  const standing = new Set((now ?? []).map((one) => one.join(" ")));
  const changed = [
    ...(now ?? []).filter((one) => !known.has(one.join(" "))),
    ...(before ?? []).filter((one) => !standing.has(one.join(" "))),
  ];
  return {
    of: (project) => new Set(changed.filter(([, one]) => one === project).map(([part]) => part)),
    all: new Set(changed.map(([part]) => part)),
  };
};

const projectOf = (at: Place): ProjectId | null => ("project" in at ? at.project : null);

const partsOf = ({ at }: Finding, entries: Entries): readonly WorkbookPart[] => {
  const project = projectOf(at);
  return [...(project === null ? entries.all : entries.of(project))];
};

const nameSheets = (parts: readonly WorkbookPart[]): string => parts.map(nameSheet).join("と");

/** A finding that the documents alone do not give, with the sheets whose entries make it. */
interface Consequence {
  readonly finding: Finding;
  readonly parts: readonly WorkbookPart[];
  /** The finding of the entry itself, which tells it. */
  readonly entry: Finding | undefined;
}

/** Rules on marks compare what a rule of its own says of the sheet: their findings join that one. */
const joinsEntry = ({ at }: Finding): boolean => at.kind === "participation";

const consequencesIn = (
  results: readonly RuleResult[],
  ofSheets: readonly RuleResult[],
  ofDocuments: readonly RuleResult[],
  entries: Entries,
): ReadonlyMap<Finding, Consequence> => {
  const known = new Set(
    ofDocuments.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)),
  );
  const typed = ofSheets.flatMap(({ findings }) => findings).filter(joinsEntry);
  const consequences = new Map<Finding, Consequence>();
  for (const finding of results.flatMap(({ findings }) => findings)) {
    const parts = known.has(finding.fingerprint) ? [] : partsOf(finding, entries);
    if (parts.length === 0) continue;
    const entry = joinsEntry(finding)
      ? typed.find(({ at }) => projectOf(at) === projectOf(finding.at))
      : undefined;
    consequences.set(finding, { finding, parts, entry });
  }
  return consequences;
};

/** A result without the findings that are told with an entry; the others say whose entries they come from. */
const withoutJoined = (
  result: RuleResult,
  consequences: ReadonlyMap<Finding, Consequence>,
): RuleResult => {
  const joined = result.findings.filter((one) => consequences.get(one)?.entry !== undefined);
  const { mismatch, undecidable } = result.outcomes;
  return {
    ...result,
    outcomes: {
      ...result.outcomes,
      mismatch: mismatch - joined.length,
      undecidable: undecidable + joined.length,
    },
    findings: result.findings
      .filter((one) => !joined.includes(one))
      .map((one) => {
        const parts = consequences.get(one)?.parts ?? [];
        return parts.length === 0
          ? one
          : {
              ...one,
              origins: [null, one.origins?.[1]?.kind === "sum" ? one.origins[1] : null],
              message: `${one.message}${nameSheets(parts)}に入力された値による指摘で、資料の行の値とは異なります。`,
            };
      }),
    remarks: [
      ...result.remarks,
      ...joined.map((one) => ({
        outcome: "undecidable" as const,
        message: `「${projectOf(one.at) ?? ""}」は、${nameSheets(consequences.get(one)?.parts ?? [])}に入力された値を資料と見比べる指摘で示しています。`,
        sources: one.sources,
      })),
    ],
  };
};

/** The findings of entries, each with what follows from it between the documents. */
const withConsequences = (
  result: RuleResult,
  titles: ReadonlyMap<string, string>,
  consequences: ReadonlyMap<Finding, Consequence>,
): RuleResult => ({
  ...result,
  findings: result.findings.map((entry) => {
    const told = [...consequences.values()].filter((one) => one.entry === entry);
    const names = told.map(({ finding: { rule } }) => `「${titles.get(rule) ?? rule}」`).join("");
    return told.length === 0
      ? entry
      : { ...entry, message: `${entry.message}この入力により、${names}も不一致になります。` };
  }),
});

/**
 * Results of a workbook, in which a finding says which of document and sheet holds a value: what the documents alone do not
 * give comes from an entry in a sheet, and a mark that was typed is one finding, with what follows from it. `ofSheets` are the
 * results of the rules over sheets; `checkDocuments` runs the other rules on the documents alone.
 */
export const attributeEntries = (
  input: RuleInput,
  results: readonly RuleResult[],
  ofSheets: readonly RuleResult[],
  checkDocuments: () => readonly RuleResult[],
): readonly RuleResult[] => {
  const entries = entriesIn(input);
  if (entries.all.size === 0) return [...results, ...ofSheets];
  const consequences = consequencesIn(results, ofSheets, checkDocuments(), entries);
  const titles = new Map(results.map(({ rule, title }) => [rule, title]));
  return [
    ...results.map((result) => withoutJoined(result, consequences)),
    ...ofSheets.map((result) => withConsequences(result, titles, consequences)),
  ];
};
