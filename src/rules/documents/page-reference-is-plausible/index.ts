import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { compareOrder, compareReferences } from "./compare-pages";
import { messageOf, remarkOf, type PageArgs, type PageReason } from "./messages";
import { visionPages } from "./pages";

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
