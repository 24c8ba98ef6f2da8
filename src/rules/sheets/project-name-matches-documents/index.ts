import { type Dataset, groupBy, indexBy, type Project, type WorkbookPart } from "../../../domain";
import { latestMatrix, latestStatusList } from "../../listings";
import { namesIn } from "../../names";
import { defineRule, type RuleInput } from "../../rule";
import { isSameStatement } from "../../same-statement";
import { checkBoth, needsSheet, shownText } from "../../workbook-parts";

/** The projects of which a sheet has a row. */
const rowsOf: Readonly<Partial<Record<WorkbookPart, (dataset: Dataset) => readonly string[]>>> = {
  participation: (dataset) => (latestMatrix(dataset)?.listings ?? []).map(({ project }) => project),
  budget: ({ projects }) => projects.map(({ id }) => id),
  statusList: (dataset) =>
    (latestStatusList(dataset)?.listings ?? []).map(({ project }) => project),
};

/** The projects that have a row in one of the sheets that were read. */
const projectsInSheets = ({ canonical, read }: RuleInput): readonly Project[] => {
  const named = new Set([...read].flatMap((part) => rowsOf[part]?.(canonical) ?? []));
  return canonical.projects.filter(({ id }) => named.has(id));
};

interface NameArgs {
  readonly stated: string;
  readonly computed: string;
  /** 「別冊 令和5年3月 2ページ」 */
  readonly citation: string;
}

export const projectNameMatchesDocuments = defineRule<NameArgs, never>({
  code: "project-name-matches-documents",
  title: "資料とシートの事業名の一致",
  unit: "事業",
  needs: needsSheet(["participation", "budget", "statusList"], "事業を載せた資料"),
  severity: "warning",
  compares: "documentAndSheet",

  *compare(input) {
    const { citation } = namesIn(input.canonical);
    const inSheet = indexBy(input.current.projects, ({ id }) => id);
    const listings = groupBy(input.canonical.listings, ({ project }) => project);
    for (const { id, name: stated } of projectsInSheets(input)) {
      const computed = inSheet.get(id)?.name;
      if (computed === undefined) continue;
      if (isSameStatement(stated, computed)) {
        yield { outcome: "match" };
        continue;
      }
      const lines = listings.get(id) ?? [];
      const { source } = lines.find(({ printedName }) => printedName === stated) ?? lines[0] ?? {};
      const args = { stated, computed, citation: source === undefined ? "資料" : citation(source) };
      const at = { kind: "project", project: id } as const;
      yield {
        outcome: "mismatch",
        at,
        args,
        stated,
        computed,
        sources: source === undefined ? [] : [source],
      };
    }
  },

  message: ({ stated, computed, citation }) =>
    `事業名が、${citation}では「${stated}」、シートでは「${shownText(computed)}」です。${checkBoth}`,
  remark: (reason) => reason,
});
