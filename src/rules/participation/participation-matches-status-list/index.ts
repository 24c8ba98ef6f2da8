import { pairListings } from "../../listings";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { compareParticipation } from "../compare-participation";
import { visionAndStatusList, withoutCounterpart } from "../vision-and-status-list";
import { type Change, changeOf, messageOf, onlyIn, remarkOf, type StatusReason } from "./messages";

export const participationMatchesStatusList = defineRule<Change, StatusReason>({
  code: "participation-matches-status-list",
  title: "別冊と取組状況一覧の連携市町の一致",
  unit: "事業",
  needs: "別冊と取組状況一覧",
  severity: "warning",
  compares: "twoDocuments",

  *compare({ current }) {
    const documents = visionAndStatusList(current);
    if (documents.kind === "one") yield* withoutCounterpart(documents);
    if (documents.kind !== "both") return;
    const { vision, statusList } = documents;
    const names = namesIn(current);
    const pairs = pairListings(vision.listings, statusList.listings);
    const onlyVision = onlyIn(vision, statusList);
    const onlyStatusList = onlyIn(statusList, vision);
    for (const pair of pairs) {
      if (pair.kind === "both") {
        const comparison = compareParticipation(pair, names);
        yield comparison.outcome === "mismatch"
          ? { ...comparison, args: changeOf(comparison.args, vision.document, statusList.document) }
          : comparison;
      } else if (pair.kind === "onlyLeft") {
        yield { outcome: "notApplicable", reason: onlyVision, sources: [pair.left.source] };
      } else {
        yield { outcome: "notApplicable", reason: onlyStatusList, sources: [pair.right.source] };
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
