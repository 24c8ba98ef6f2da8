import { groupBy, indexBy } from "../../../domain";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { isSameStatement } from "../../same-statement";
import { checkBoth, needsSheet, shownText } from "../../workbook-parts";
import { projectsInSheets } from "./projects-in-sheets";

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
