import type { InitiativeId } from "../../../domain";
import type { Names } from "../../names";
import { nearPairs } from "../near-names";
import { isPrintedAlike } from "../printed-alike";
import type { Comparison } from "../../rule";
import type { Mention, NamingPlace } from "./mentions";
import type { NameArgs, NameReason } from "./messages";

/** The matrix' names, and the initiative that each stands for. */
export interface MatrixNames {
  readonly mentions: readonly Mention[];
  readonly byKey: ReadonlyMap<string, readonly Mention[]>;
  readonly initiativeOf: ReadonlyMap<string, InitiativeId>;
}

/** The names of one place against those of the matrix. */
export function* comparePlace(
  { document, kind, mentions }: NamingPlace,
  matrix: MatrixNames,
  names: Names,
): Iterable<Comparison<NameArgs, NameReason>> {
  const place = names.document(document);
  const here = new Set(mentions.map(({ key }) => key));
  const strangers = mentions.filter(({ key }) => !matrix.byKey.has(key));
  const absent = matrix.mentions.filter(({ key }) => !here.has(key));
  const near = new Map(
    nearPairs(absent, strangers, ({ printed }) => printed).map(([left, right]) => [right, left]),
  );
  for (const mention of mentions) {
    const { source, printed } = mention;
    const same = matrix.byKey.get(mention.key) ?? [];
    if (same.some((other) => isPrintedAlike(other.printed, printed))) {
      yield { outcome: "match" };
      continue;
    }
    const [form] = same;
    const counterpart = form ?? near.get(mention);
    if (counterpart === undefined && kind === "agreement") {
      yield { outcome: "notApplicable", reason: { kind: "unknownItem", place }, sources: [source] };
      continue;
    }
    const initiative = matrix.initiativeOf.get(counterpart?.printed ?? "");
    const likeness = form === undefined ? "nearlyEqual" : "otherForm";
    yield {
      outcome: "mismatch",
      at:
        initiative === undefined
          ? { kind: "documentLine", document, line: source.line }
          : { kind: "initiative", initiative },
      args: {
        kind: counterpart === undefined ? "notInMatrix" : likeness,
        place,
        printed,
        inMatrix: counterpart?.printed ?? "",
      },
      stated: counterpart?.printed ?? null,
      computed: printed,
      values: [document, counterpart?.printed ?? null, printed],
      sources: [...(counterpart === undefined ? [] : [counterpart.source]), source],
    };
  }
}
