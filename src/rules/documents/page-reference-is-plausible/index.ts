import { groupBy } from "../../../domain";
import { namesIn } from "../../names";
import { type Comparison, defineRule } from "../../rule";
import { messageOf, type PageArgs, type PageReason, remarkOf } from "./messages";
import { type PagedItem, type VisionPages, visionPages } from "./pages";

type PageComparison = Comparison<PageArgs, PageReason>;

/** Each page against the one before it: pages do not go back. */
function* compareOrder(
  kind: "order" | "sheetOrder",
  items: readonly PagedItem[],
  document: string,
): Iterable<PageComparison> {
  let last: (PagedItem & { readonly page: number }) | null = null;
  for (const item of items) {
    const { name, page, source } = item;
    if (page === null) {
      yield {
        outcome: "undecidable",
        reason: { kind: "noPage", document, name },
        sources: [source],
      };
      continue;
    }
    if (last === null || last.page <= page) yield { outcome: "match" };
    else {
      const previous = { previous: last.name, previousPage: last.page };
      yield {
        outcome: "mismatch",
        at: { kind: "documentLine", document: source.document, line: source.line },
        args: { kind, document, name, page, ...previous },
        stated: page,
        computed: last.page,
        values: [kind, name, page, last.page],
        sources: [last.source, source],
      };
    }
    last = { ...item, page };
  }
}

/** Each reference against the pages that the matrix states. */
function* compareReferences(
  { stated, references }: VisionPages,
  document: string,
): Iterable<PageComparison> {
  const itemsOn = groupBy(stated, ({ page }) => page);
  for (const { sheet, reference } of references) {
    const { page, raw, source } = reference;
    if (page === null) {
      yield {
        outcome: "undecidable",
        reason: { kind: "unsettled", document, raw },
        sources: [source],
      };
      continue;
    }
    const items = itemsOn.get(page) ?? [];
    /** Another project on the same page can be meant. */
    const isOwn = source.page === page && items.length === 1;
    if (items.length > 0 && !isOwn) {
      yield { outcome: "match" };
      continue;
    }
    yield {
      outcome: "mismatch",
      at: { kind: "documentLine", document: source.document, line: source.line },
      args: { kind: isOwn ? "ownPage" : "noSuchPage", document, name: sheet.printedName, page },
      stated: raw,
      computed: null,
      values: [sheet.project, raw, page],
      sources: [source],
    };
  }
}

export const pageReferenceIsPlausible = defineRule<PageArgs, PageReason>({
  code: "page-reference-is-plausible",
  title: "掲載ページと参照ページ",
  unit: "ページの記載",
  needs: "掲載ページのある別冊の一覧",
  severity: "warning",

  *compare({ current }) {
    const pages = visionPages(current);
    if (pages === null) return;
    const document = namesIn(current).document(pages.document);
    yield* compareOrder("order", pages.stated, document);
    yield* compareOrder("sheetOrder", pages.sheets, document);
    yield* compareReferences(pages, document);
  },

  message: messageOf,
  remark: remarkOf,
});
