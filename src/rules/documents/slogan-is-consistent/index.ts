import type { Slogan } from "../../../domain";
import { differingParts, quotePart } from "../../differing-parts";
import { namesIn } from "../../names";
import { defineRule } from "../../rule";
import { trimCharacters } from "../../trim-characters";

const waveDashes = "～〜~";

/** The slogan in one line, as printed but without white space and the wave dashes that frame its lines. */
const plainSlogan = (lines: readonly string[]): string =>
  lines.map((line) => trimCharacters(line.replace(/\s+/gu, ""), waveDashes, waveDashes)).join("");

interface SloganArgs {
  readonly first: string;
  readonly second: string;
  readonly firstPart: string;
  readonly secondPart: string;
}

const pairsOf = (slogans: readonly Slogan[]) =>
  slogans.flatMap((first, index) =>
    slogans.slice(index + 1).map((second) => [first, second] as const),
  );

export const sloganIsConsistent = defineRule<SloganArgs, { readonly document: string }>({
  code: "slogan-is-consistent",
  title: "将来像の表記の一致",
  unit: "資料の組",
  needs: "将来像を書いた資料",
  severity: "warning",
  compares: "twoDocuments",

  *compare({ current }) {
    const names = namesIn(current);
    const nameOf = ({ document }: Slogan): string => names.document(document);
    const { slogans } = current;
    const [only] = slogans;
    if (only !== undefined && slogans.length === 1) {
      const reason = { document: nameOf(only) };
      yield { outcome: "notApplicable", reason, sources: only.sources };
    }
    for (const [first, second] of pairsOf(slogans)) {
      const [stated, computed] = [plainSlogan(first.lines), plainSlogan(second.lines)];
      const parts = differingParts(stated, computed);
      if (parts === null) {
        yield { outcome: "match" };
        continue;
      }
      const documents = { first: nameOf(first), second: nameOf(second) };
      yield {
        outcome: "mismatch",
        at: { kind: "documentLine", document: second.document, line: second.sources[0]?.line ?? 1 },
        args: { ...documents, firstPart: parts[0], secondPart: parts[1] },
        stated,
        computed,
        values: [first.document, stated, computed],
        sources: [...first.sources, ...second.sources],
      };
    }
  },

  message: ({ first, second, firstPart, secondPart }) =>
    `将来像の表記が資料によって異なります。${first}では${quotePart(firstPart)}、${second}では${quotePart(secondPart)}です。正しい表記を確かめ、そろえてください。`,
  remark: ({ document }) =>
    `将来像が書かれている資料は${document}だけのため、比べる相手がありません。`,
});
