import { indexBy } from "../../../domain";
import { pairListings } from "../../listings";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { visionAndStatusList, withoutCounterpart } from "../vision-and-status-list";
import { compareSlip } from "./compare-slip";
import { messageOf, remarkOf, type SlipArgs, type SlipReason } from "./messages";

export const participationMarkDidNotSlip = defineRule<SlipArgs, SlipReason>({
  code: "participation-mark-did-not-slip",
  title: "参加の印の位置のずれ",
  unit: "事業",
  needs: "別冊と取組状況一覧",
  severity: "warning",

  *compare({ current }) {
    const documents = visionAndStatusList(current);
    if (documents.kind === "one") yield* withoutCounterpart(documents);
    if (documents.kind !== "both") return;
    const { vision, statusList } = documents;
    const names = namesIn(current);
    const inSheets = current.listings.filter(
      ({ kind, document }) => kind === "project-sheet" && document === vision.document.id,
    );
    const sheetOf = indexBy(inSheets, ({ project }) => project);
    for (const pair of pairListings(vision.listings, statusList.listings)) {
      if (pair.kind === "both") {
        const sheet = sheetOf.get(pair.left.project) ?? null;
        yield compareSlip(pair, sheet, current.region.partners, names);
        continue;
      }
      const { source } = pair.kind === "onlyLeft" ? pair.left : pair.right;
      yield { outcome: "notApplicable", reason: { kind: "listedOnce" }, sources: [source] };
    }
  },

  message: messageOf,
  remark: remarkOf,
});
