import { normalizeText, type PillarHeading } from "../../../domain";
import { agreementStandings, termOf } from "../../agreements/agreement-standing";
import { namesIn } from "../../names";
import { type Comparison, defineRule } from "../../rule";
import { nearPairs } from "../near-names";

/** Ⅰ to Ⅻ as one character each, the way the documents number pillars. */
const roman = (number: number): string =>
  number >= 1 && number <= 12 ? String.fromCodePoint(0x2160 + number - 1) : String(number);

type HeadingArgs = { readonly document: string; readonly name: string } & (
  | { readonly kind: "number"; readonly stated: number; readonly expected: number }
  | { readonly kind: "nearName"; readonly pillar: string }
);

interface UnknownPillar {
  readonly document: string;
  readonly name: string;
}

const messageOf = (args: HeadingArgs): string => {
  const heading = `${args.document}の見出し「${args.name}」`;
  return args.kind === "nearName"
    ? `${heading}は役割の一覧にない名称です。似た名称の役割「${args.pillar}」があります。名称が正しいかを確かめてください。`
    : `${heading}の番号は「${roman(args.stated)}」ですが、役割の順では「${roman(args.expected)}」です。見出しの番号を確かめてください。`;
};

const remarkOf = ({ document, name }: UnknownPillar): string =>
  `${document}の見出し「${name}」は役割の一覧にない名称のため、番号を判定できません。`;

type HeadingComparison = Comparison<HeadingArgs, UnknownPillar>;

/** A heading whose name is a pillar's: the number beside it. */
const compareNumber = (
  { document: id, number: stated, name, source }: PillarHeading,
  document: string,
  expected: number,
): HeadingComparison =>
  expected === stated
    ? { outcome: "match" }
    : {
        outcome: "mismatch",
        at: { kind: "documentLine", document: id, line: source.line },
        args: { kind: "number", document, name, stated, expected },
        stated: roman(stated),
        computed: roman(expected),
        values: [name, stated, expected],
        sources: [source],
      };

/** A heading whose name is none of `pillarNames`: nearly one of them, or unknown. */
const compareUnknown = (
  { document: id, name, source }: PillarHeading,
  document: string,
  pillarNames: readonly string[],
): HeadingComparison => {
  const [near] = nearPairs([name], pillarNames, (one) => one);
  if (near === undefined) {
    return { outcome: "undecidable", reason: { document, name }, sources: [source] };
  }
  const [, pillar] = near;
  return {
    outcome: "mismatch",
    at: { kind: "documentLine", document: id, line: source.line },
    args: { kind: "nearName", document, name, pillar },
    stated: name,
    computed: pillar,
    sources: [source],
  };
};

export const pillarNumberIsConsistent = defineRule<HeadingArgs, UnknownPillar>({
  code: "pillar-number-is-consistent",
  title: "役割の番号と名称の対応",
  unit: "見出し",
  needs: "番号の付いた役割の見出し",
  severity: "warning",

  *compare({ canonical, current, asOf }) {
    const names = namesIn(current);
    const term = termOf(canonical);
    const standings = term === null ? null : agreementStandings(canonical, term, asOf);
    /** The names of the others are compared where their items are. */
    const isJudgedElsewhere = (document: string): boolean => {
      const kind = standings?.get(document)?.kind;
      return kind !== undefined && kind !== "olderThanPlan" && kind !== "superseded";
    };
    const numbers = new Map(
      current.pillars.map(({ name, number }) => [normalizeText(name), number]),
    );
    const pillarNames = current.pillars.map(({ name }) => name);
    for (const heading of current.pillarHeadings) {
      const document = names.document(heading.document);
      const expected = numbers.get(normalizeText(heading.name));
      if (expected !== undefined) yield compareNumber(heading, document, expected);
      else {
        const comparable = isJudgedElsewhere(heading.document) ? [] : pillarNames;
        yield compareUnknown(heading, document, comparable);
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
