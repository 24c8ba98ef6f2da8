import { type Agreement, type AnnexItem, indexBy, normalizeText } from "../../../domain";
import { differingParts } from "../../differing-parts";
import { type Names, namesIn } from "../../names";
import { pairRecords, type RecordPair } from "../../pair-records";
import { type Comparison, defineRule } from "../../rule";
import { needsSheet } from "../../workbook-parts";
import {
  type AnnexArgs,
  type AnnexPart,
  type AnnexReason,
  type ItemArgs,
  messageOf,
  remarkOf,
} from "./messages";

type AnnexComparison = Comparison<AnnexArgs, AnnexReason>;

/** By what an item goes in places and keys: the initiative of its name, otherwise its heading. */
type InitiativeOf = (item: AnnexItem) => string;

/** An item and what is said of it: the same for all its texts. */
interface ItemContext {
  readonly agreement: Agreement;
  readonly initiative: string;
  readonly args: ItemArgs;
}

const parts = ["content", "roleA", "roleB"] as const;

const compareText = (
  { left, right }: Extract<RecordPair<AnnexItem>, { kind: "both" }>,
  part: AnnexPart,
  { agreement, initiative, args }: ItemContext,
): AnnexComparison => {
  const [text, inSheet] = [left[part], right[part]];
  if (text === null) {
    const reason = { kind: "notInDocument", ...args } as const;
    return { outcome: "undecidable", reason, sources: [left.name.source] };
  }
  if (inSheet === null) {
    const { municipality, citation } = args;
    const reason = { kind: "notInSheet", municipality, citation } as const;
    return { outcome: "undecidable", reason, sources: [text.source] };
  }
  const differing = differingParts(text.value, inSheet.value);
  if (differing === null) return { outcome: "match" };
  const [stated, computed] = differing;
  return {
    outcome: "mismatch",
    at: { kind: "annexItem", initiative, municipality: agreement.partyB, part },
    args: { kind: "differs", part, ...args, stated, computed },
    stated,
    computed,
    values: [agreement.document, text.value, inSheet.value],
    sources: [text.source],
  };
};

const onlyOne = (
  pair: Exclude<RecordPair<AnnexItem>, { kind: "both" }>,
  { agreement, initiative, args }: ItemContext,
): AnnexComparison => {
  const isInDocument = pair.kind === "onlyLeft";
  const [stated, computed] = isInDocument ? [args.item, null] : [null, args.item];
  return {
    outcome: "mismatch",
    at: { kind: "agreementInitiative", initiative, municipality: agreement.partyB },
    args: { kind: isInDocument ? "onlyInDocument" : "onlyInSheet", ...args },
    stated,
    computed,
    values: [agreement.document, stated, computed],
    sources: isInDocument ? [pair.left.name.source] : [],
  };
};

/** Every text of an annex beside the sheet; an item that only one of them has is one comparison. */
const compareAnnex = (
  agreement: Agreement,
  inSheet: Agreement | undefined,
  initiativeOf: InitiativeOf,
  names: Names,
): readonly AnnexComparison[] =>
  pairRecords(agreement.annex, inSheet?.annex ?? [], initiativeOf).flatMap((pair) => {
    const item = pair.kind === "onlyRight" ? pair.right : pair.left;
    const args = {
      municipality: names.municipalities([agreement.partyB]),
      citation: names.citation(agreement),
      item: item.name.value,
    };
    const context = { agreement, initiative: initiativeOf(item), args };
    return pair.kind === "both"
      ? parts.map((part) => compareText(pair, part, context))
      : [onlyOne(pair, context)];
  });

export const agreementMatchesDocument = defineRule<AnnexArgs, AnnexReason>({
  code: "agreement-matches-document",
  title: "協約とシートの別表の一致",
  unit: "欄",
  needs: needsSheet(["agreement"], "連携協約の別表"),
  severity: "error",
  compares: "documentAndSheet",

  *compare({ canonical, current, read }) {
    if (!read.has("agreement")) return;
    const names = namesIn(canonical);
    const inSheet = indexBy(current.agreements, ({ document }) => document);
    const ids = new Map(canonical.initiatives.map(({ id, name }) => [normalizeText(name), id]));
    const initiativeOf: InitiativeOf = ({ name }) => {
      const heading = normalizeText(name.value);
      return ids.get(heading) ?? heading;
    };
    for (const agreement of canonical.agreements) {
      yield* compareAnnex(agreement, inSheet.get(agreement.document), initiativeOf, names);
    }
  },

  message: messageOf,
  remark: remarkOf,
});
