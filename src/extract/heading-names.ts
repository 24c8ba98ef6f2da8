import { normalizeText, type Problem, type Reading } from "../domain";
import type { KnownNames } from "./known-names";
import type { Ledger } from "./ledger";
import type { Row } from "./lines";
import { isMark, isMarkOrBlank } from "./marks";
import { fullNamesOf, isMunicipalityName } from "./municipality-directory";
import { isLeadingWord, isMember, isTotalWord } from "./table-heading";
import { ignoredHeading } from "./unknown-headings";

/** A heading over columns of marks, each under the name that it means. */
export interface NamedHeading {
  readonly heading: Row;
  /** Why it is not certain whom some columns mean: then nobody's marks are told. */
  readonly open: Problem | null;
  /** The names that stand in the heading only until somebody decides. */
  readonly doubtful: ReadonlySet<string>;
}

/** A column whose heading may be a name, with what it can mean. */
interface Doubt {
  readonly column: number;
  readonly printed: string;
  readonly choices: readonly string[];
}

const isOther = (key: string): boolean =>
  key === "" || isMember(key) || isLeadingWord(key) || isTotalWord(key);

/** The second row of a heading names members and nothing else: 「」「【事務事業名】 41事務事業」「津山」「玉野」. */
const namesNoRow = (key: string): boolean => key === "" || key.startsWith("【");
const isRowOfMembers = ([first = "", second = "", ...others]: Row["keys"]): boolean =>
  namesNoRow(first) &&
  namesNoRow(second) &&
  others.every((key) => key === "" || fullNamesOf(key).length > 0 || isMember(key));

/** Whether a row holds the words or the members of a heading: only there a short name is one. */
const isHeadingLike = ({ cells, keys }: Row): boolean =>
  cells.length > 2 &&
  !cells.some(isMark) &&
  (keys.some(isLeadingWord) ||
    keys.filter((key) => isMunicipalityName(key)).length > 1 ||
    isRowOfMembers(keys));

/** 「総社」 is 総社市 where the documents name one municipality that it can mean. */
const certainName = (key: string, { among }: KnownNames): string | null => {
  const names = isOther(key) ? [] : fullNamesOf(key);
  const [only, ...others] = names.length === 0 ? [] : among(names);
  return only !== undefined && others.length === 0 ? only : null;
};

const withKeys = (row: Row, nameAt: (key: string, column: number) => string | null): Row => ({
  ...row,
  keys: row.keys.map((key, column) => nameAt(key, column) ?? key),
});

/** A row with its short names in full, the likeliest where it is not certain which: by this a heading is recognised. */
export const inFull = (row: Row, known: KnownNames): Row =>
  isHeadingLike(row)
    ? withKeys(row, (key) =>
        isOther(key) ? null : (certainName(key, known) ?? fullNamesOf(key)[0] ?? null),
      )
    : row;

/** A column under an unknown heading that holds marks and nothing else. */
const holdsMarks = (heading: Row, rows: readonly Row[], column: number): boolean => {
  const cells = rows
    .filter((row) => row.cells.length === heading.cells.length)
    .map((row) => row.cells[column] ?? "");
  return cells.some(isMark) && cells.every(isMarkOrBlank);
};

const doubtsIn = (heading: Row, rows: readonly Row[], known: KnownNames): readonly Doubt[] =>
  heading.keys.flatMap((key, column) => {
    if (isOther(key) || certainName(key, known) !== null) return [];
    const names = fullNamesOf(key);
    const near = names.length === 0 ? [] : known.among(names);
    const choices = near.length > 0 ? near : names;
    return choices.length > 0 || holdsMarks(heading, rows, column)
      ? [
          {
            column,
            printed: heading.cells[column] ?? "",
            choices: choices.length > 0 ? choices : [ignoredHeading],
          },
        ]
      : [];
  });

/** More ways to read a heading are not counted out: further doubtful names then stand for the likeliest. */
const mostWays = 8;

const waysOf = (doubts: readonly Doubt[]): readonly (readonly string[])[] => {
  let count = 1;
  const steps = doubts.map(({ choices }) => {
    const step = { every: count, choices: count * choices.length > mostWays ? 1 : choices.length };
    count *= step.choices;
    return step;
  });
  return Array.from({ length: count }, (_, way) =>
    doubts.map(({ choices }, index) => {
      const { every, choices: most } = steps[index] ?? { every: 1, choices: 1 };
      return choices[Math.floor(way / every) % most] ?? ignoredHeading;
    }),
  );
};

const between = " / ";

const askNames = (ledger: Ledger, heading: Row, doubts: readonly Doubt[]): Problem => {
  const quoted = doubts.map(({ printed }) => printed).join(between);
  const readings: readonly Reading[] = waysOf(doubts).map((way) => ({ label: way.join(between) }));
  const offered = doubts.flatMap(({ printed, choices }) =>
    choices[0] === ignoredHeading ? [] : [`「${printed}」は「${choices.join("」か「")}」`],
  );
  return ledger.headings.askNames(quoted, () =>
    ledger.problem({
      kind: "heading-unknown",
      line: heading.line,
      found: `見出しに、市町名として読めない「${doubts.map(({ printed }) => printed).join("」「")}」`,
      expected: `連携市町の名前${offered.length === 0 ? "" : `（近い名前: ${offered.join("、")}）`}`,
      action:
        "どの市町か、読まない欄かを原本で確かめ、判断記録に書いてください。それまで、この見出しの表の参加市町は判定できません。",
      quoted,
      readings,
    }),
  );
};

/** Tells whom the columns of a heading mean, or asks once for all that is not certain; `rows` are those below it. */
export const nameHeading = (ledger: Ledger, heading: Row, rows: readonly Row[]): NamedHeading => {
  const { partners, headings } = ledger;
  const doubts = isHeadingLike(heading) ? doubtsIn(heading, rows, partners) : [];
  const certain = withKeys(heading, (key) => certainName(key, partners));
  if (doubts.length === 0) return { heading: certain, open: null, doubtful: new Set() };
  const open = askNames(ledger, heading, doubts);
  const taken = headings.readings.get(normalizeText(open.quoted ?? ""));
  const isTaken = open.readings.some(({ label }) => label === taken);
  const names = isTaken
    ? (taken?.split(between) ?? [])
    : doubts.map(({ choices: [first = ignoredHeading] }) => first);
  const nameAt = new Map(doubts.map(({ column }, index) => [column, names[index] ?? null]));
  return {
    heading: withKeys(certain, (_, column) => nameAt.get(column) ?? null),
    open: isTaken ? null : open,
    doubtful: new Set(isTaken ? [] : names),
  };
};
