import { normalizeText } from "../../domain";
import { namesIn } from "../names";
import { defineRule } from "../rule";

/** Ⅰ to Ⅻ as one character each, the way the documents number pillars. */
const roman = (number: number): string =>
  number >= 1 && number <= 12 ? String.fromCodePoint(0x2160 + number - 1) : String(number);

interface HeadingArgs {
  readonly document: string;
  readonly name: string;
  readonly stated: number;
  readonly expected: number;
}

interface UnknownPillar {
  readonly document: string;
  readonly name: string;
}

export const pillarNumberIsConsistent = defineRule<HeadingArgs, UnknownPillar>({
  code: "pillar-number-is-consistent",
  title: "役割の番号と名称の対応",
  unit: "見出し",
  needs: "番号の付いた役割の見出し",
  severity: "warning",

  *compare({ current }) {
    const names = namesIn(current);
    const numbers = new Map(
      current.pillars.map(({ name, number }) => [normalizeText(name), number]),
    );
    for (const { document, number: stated, name, source } of current.pillarHeadings) {
      const expected = numbers.get(normalizeText(name));
      const heading = { document: names.document(document), name };
      if (expected === undefined) {
        yield { outcome: "undecidable", reason: heading, sources: [source] };
      } else if (expected === stated) {
        yield { outcome: "match" };
      } else {
        yield {
          outcome: "mismatch",
          at: { kind: "documentLine", document, line: source.line },
          args: { ...heading, stated, expected },
          stated: roman(stated),
          computed: roman(expected),
          values: [name, stated, expected],
          sources: [source],
        };
      }
    }
  },

  message: ({ document, name, stated, expected }) =>
    `${document}の見出し「${name}」の番号は「${roman(stated)}」ですが、役割の順では「${roman(expected)}」です。見出しの番号を確かめてください。`,
  remark: ({ document, name }) =>
    `${document}の見出し「${name}」は役割の一覧にない名称のため、番号を判定できません。`,
});
