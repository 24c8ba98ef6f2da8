import { pairListings } from "../../listings";
import { nameDocument } from "../../names";
import { defineRule } from "../../rule";
import {
  remarkMissingDocument,
  visionAndStatusList,
  withoutCounterpart,
  type MissingDocumentReason,
} from "../../participation/vision-and-status-list";
import { messageOf, type ListingArgs } from "./messages";
import { compareRows } from "./repeated-rows";

export const projectListedInBothDocuments = defineRule<ListingArgs, MissingDocumentReason>({
  code: "project-listed-in-both-documents",
  title: "別冊と取組状況一覧の掲載事業の一致",
  unit: "事業",
  needs: "別冊と取組状況一覧",
  severity: "warning",

  *compare({ current }) {
    const documents = visionAndStatusList(current);
    if (documents.kind === "one") yield* withoutCounterpart(documents);
    if (documents.kind !== "both") return;
    const vision = nameDocument(documents.vision.document);
    const statusList = nameDocument(documents.statusList.document);
    for (const pair of pairListings(documents.vision.listings, documents.statusList.listings)) {
      if (pair.kind === "both") {
        yield { outcome: "match" };
        continue;
      }
      const isInVision = pair.kind === "onlyLeft";
      const { project, printedName, source } = isInVision ? pair.left : pair.right;
      yield {
        outcome: "mismatch",
        at: { kind: "project", project },
        args: {
          kind: "oneSided",
          project: printedName,
          listedIn: isInVision ? vision : statusList,
          missingIn: isInVision ? statusList : vision,
        },
        stated: isInVision ? printedName : null,
        computed: isInVision ? null : printedName,
        sources: [source],
      };
    }
    yield* compareRows(documents.vision);
    yield* compareRows(documents.statusList);
  },

  message: messageOf,
  remark: remarkMissingDocument,
});
