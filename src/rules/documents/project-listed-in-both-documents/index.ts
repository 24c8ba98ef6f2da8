import type { ListedDocument } from "../../../domain";
import { pairListings } from "../../listings";
import { nameDocument } from "../../names";
import {
  type MissingDocumentReason,
  remarkMissingDocument,
  visionAndStatusList,
  withoutCounterpart,
} from "../../participation/vision-and-status-list";
import { type Comparison, defineRule } from "../../rule";

interface OneSided {
  readonly kind: "oneSided";
  readonly project: string;
  readonly listedIn: string;
  readonly missingIn: string;
}

interface Repeated {
  readonly kind: "repeated";
  readonly project: string;
  readonly listedIn: string;
}

type ListingArgs = OneSided | Repeated;

const messageOf = (args: ListingArgs): string =>
  args.kind === "repeated"
    ? `「${args.project}」の行が${args.listedIn}に重複しています。余分な行か、事業名の違いかを確かめてください。`
    : `「${args.project}」は${args.listedIn}にありますが、${args.missingIn}にはありません。事業の追加や終了か、事業名の違いか、掲載漏れかを確かめてください。`;

/** Rows of one list whose project has a row before. */
function* compareRows({
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

export const projectListedInBothDocuments = defineRule<ListingArgs, MissingDocumentReason>({
  code: "project-listed-in-both-documents",
  title: "別冊と取組状況一覧の掲載事業の一致",
  unit: "事業",
  needs: "別冊と取組状況一覧",
  severity: "warning",

  *compare({ current }) {
    const documents = visionAndStatusList(current);
    if (documents.kind === "one") {
      yield* withoutCounterpart(documents);
      yield* compareRows(documents.present);
    }
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
        documents: [documents.vision.document.id, documents.statusList.document.id],
        sources: [source],
      };
    }
    yield* compareRows(documents.vision);
    yield* compareRows(documents.statusList);
  },

  message: messageOf,
  remark: remarkMissingDocument,
});
