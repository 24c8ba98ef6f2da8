import type { ListedDocument } from "../../../domain";
import { nameDocument } from "../../names";
import type { Comparison } from "../../rule";
import type { MissingDocumentReason } from "../../participation/vision-and-status-list";
import type { ListingArgs } from "./messages";

/** Rows of one list whose project has a row before. */
export function* compareRows({
  document,
  listings,
}: ListedDocument): Iterable<Comparison<ListingArgs, MissingDocumentReason>> {
  const first = new Map(listings.toReversed().map((listing) => [listing.project, listing]));
  for (const listing of listings) {
    const { project, printedName, source } = listing;
    const earlier = first.get(project);
    if (earlier === undefined || earlier === listing) continue;
    yield {
      outcome: "mismatch",
      at: { kind: "project", project },
      args: { kind: "repeated", project: printedName, listedIn: nameDocument(document) },
      stated: earlier.printedName,
      computed: printedName,
      values: [document.id, earlier.printedName, printedName],
      sources: [earlier.source, source],
    };
  }
}
