import type { Agreement, AnnexItem, Initiative, SourceDocument } from "../../../domain";
import { nameDocument, type Names } from "../../names";
import type { Comparison } from "../../rule";
import { type Difference, textDifferences } from "../text-differences";
import type { NamedAgreement, TextArgs, TextReason } from "./messages";

type DifferencesOf = (left: string, right: string) => readonly Difference[];

/** Agreements of one region repeat their texts: each pair is compared once. */
export const rememberDifferences = (): DifferencesOf => {
  const known = new Map<string, Map<string, readonly Difference[]>>();
  return (left, right) => {
    const ofLeft = known.get(left) ?? new Map<string, readonly Difference[]>();
    const differences = ofLeft.get(right) ?? textDifferences(left, right);
    known.set(left, ofLeft.set(right, differences));
    return differences;
  };
};

/** What an item is held against. */
interface VisionSide {
  readonly vision: SourceDocument;
  /** The initiative that has the item's name. */
  readonly initiative: Initiative | undefined;
  readonly names: Names;
  readonly differencesOf: DifferencesOf;
}

/** 取組内容 of an item beside the text of the initiative that has its name. */
export const compareContent = (
  { document, partyB }: Agreement,
  { name, content }: AnnexItem,
  named: NamedAgreement,
  { vision, initiative, names, differencesOf }: VisionSide,
): Comparison<TextArgs, TextReason> => {
  const item = name.value;
  const visionName = nameDocument(vision);
  if (initiative === undefined) {
    const reason = { kind: "notInVision", ...named, item, vision: visionName } as const;
    return { outcome: "notApplicable", reason, sources: [name.source] };
  }
  const { id, text } = initiative;
  if (text === null) {
    return vision.isExcerpt
      ? {
          outcome: "notApplicable",
          reason: { kind: "omitted", vision: visionName },
          sources: [name.source],
        }
      : {
          outcome: "undecidable",
          reason: { kind: "textMissing", item, vision: visionName },
          sources: [name.source],
        };
  }
  if (content === null) {
    const reason = { kind: "contentMissing", ...named, item } as const;
    return { outcome: "undecidable", reason, sources: [name.source] };
  }
  const differences = differencesOf(text.value, content.value);
  if (differences.length === 0) return { outcome: "match" };
  return {
    outcome: "mismatch",
    at: { kind: "annexItem", municipality: partyB, initiative: id, part: "content" },
    args: { ...named, item, vision: names.document(text.source.document), differences },
    stated: differences.map(([inVision]) => inVision).join("…"),
    computed: differences.map(([, inAnnex]) => inAnnex).join("…"),
    values: [document, text.value, content.value],
    sources: [text.source, content.source],
  };
};
