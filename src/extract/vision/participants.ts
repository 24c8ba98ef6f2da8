import {
  normalizeText,
  type Participants,
  type Readable,
  type ReadingOf,
  type SheetFacts,
} from "../../domain";
import type { Ledger } from "../ledger";
import { withoutBreaks, type Row } from "../lines";
import { isMunicipalityName, isOtherBody, looksLikeMunicipality } from "../municipality-directory";
import { readTextRow } from "./sheet-rows";

/** 「全市町」, 「圏域内全市町村」, 「全ての連携市町」 */
const everyPartner =
  /^(?:(?:圏域|構成|連携)(?:内|の)?(?:の)?)?(?:全(?:ての?|部の)?|すべての)(?:連携|構成|圏域(?:内の?)?|参加|関係)?市町村?$/u;
/** 「…（○○を除く）」, 「○○を除く…」 */
const exceptBehind =
  /^([^()]{2,20})\((?:ただし、?|但し、?)?([^()]{1,200}?)(?:を除く|は除く|以外)。?\)$/u;
const exceptBefore = /^([^()]{1,200}?)(?:を除く|以外の)([^()]{2,20})$/u;
const separator = /[、,・･;；\n]|及び|および|並びに|ならびに|(?<=[市町村])と|<br\s?\/?>/u;

/** No line of names without anything between them is longer. */
const longestRun = 100;

/** A text without blanks between names as those names, where the national list leaves one way to part them. */
const partedNames = (joined: string): readonly string[] | null => {
  if (joined.length > longestRun) return null;
  const ways: (readonly (readonly string[])[])[] = [[[]]];
  for (let end = 1; end <= joined.length; end += 1) {
    const found: (readonly string[])[] = [];
    for (let start = Math.max(0, end - 9); start < end; start += 1) {
      const name = joined.slice(start, end);
      if (!isMunicipalityName(name)) continue;
      for (const way of ways[start] ?? []) found.push([...way, name]);
    }
    ways.push(found.slice(0, 2));
  }
  const [only, ...others] = ways[joined.length] ?? [];
  return only !== undefined && others.length === 0 ? only : null;
};

/** One part of a list of names; blanks stand within names as well as between them. */
const namesOf = (part: string): readonly string[] => {
  const joined = normalizeText(part);
  if (joined === "") return [];
  if (isMunicipalityName(joined) || isOtherBody(joined)) return [joined];
  const pieces = part
    .split(/\s/u)
    .map(normalizeText)
    .filter((piece) => piece !== "");
  const areNames = pieces.length > 1 && pieces.every((piece) => looksLikeMunicipality(piece));
  const known = areNames && pieces.some((piece) => isMunicipalityName(piece)) ? pieces : null;
  return known ?? partedNames(joined) ?? [joined];
};

const listNames = (text: string): readonly string[] =>
  text.normalize("NFKC").split(separator).flatMap(namesOf);

/** Words for several municipalities that name none: 「希望する市町」, 「玉野の各市」. */
const severalWords = /(?:市町|町村|各[市町村])$/u;

/** Something that can be meant as a name, well spelt or not; 「ほか1市」, 「津山市など」, 「未定」 are none. */
const isName = (name: string): boolean =>
  isOtherBody(name) ||
  isMunicipalityName(name) ||
  (looksLikeMunicipality(name) && !/^(?:その)?(?:ほか|他)/u.test(name) && !severalWords.test(name));

/** Who takes part in words: all, all but some, or names; `null` where something else stands among them (「ほか1市」). */
export const readParticipantWords = (printed: string): Participants | null => {
  const compact = normalizeText(withoutBreaks(printed));
  if (everyPartner.test(compact)) return { kind: "all" };
  const [, all, excepted] = exceptBehind.exec(compact) ?? [];
  const [, exceptedBefore, allBehind] = exceptBefore.exec(compact) ?? [];
  const names = listNames(excepted ?? exceptedBefore ?? printed);
  // An empty cell does not say that nobody takes part.
  if (names.length === 0 || !names.every(isName)) return null;
  const group = all ?? allBehind;
  if (group === undefined) return { kind: "named", names };
  return everyPartner.test(group) ? { kind: "all", except: names } : null;
};

const certain = (value: Participants): Readable<Participants> => ({ kind: "certain", value });

/** What a decision can say besides naming municipalities. */
const everyone: readonly ReadingOf<Participants>[] = [{ label: "全市町", value: { kind: "all" } }];

/** Until a decision names who takes part. It quotes the project, because several cells say the same, or nothing. */
const unread = (
  ledger: Ledger,
  row: Row,
  project: string,
  printed: string,
): Readable<Participants> => ({
  kind: "ambiguous",
  readings: everyone,
  problem: ledger.problem({
    kind: "text-ambiguous",
    line: row.line,
    column: 2,
    found: printed.trim() === "" ? "空欄の「連携市町」" : `連携市町の欄に「${printed}」`,
    expected: "「全市町」、「全市町（○○市を除く）」、または連携市町の名前を「、」で区切った列",
    action:
      "原本で参加する市町を確かめ、その形で判断記録に書いてください。それまで、この事業の参加市町は、この欄からは読み込みません。",
    quoted: [project, "連携市町", printed.trim() === "" ? "空欄" : printed].join("\t"),
    readings: everyone,
  }),
});

/** Other bodies among the names are told once, and left out. */
const withoutBodies = (ledger: Ledger, row: Row, names: readonly string[]): readonly string[] => {
  const bodies = names.filter(isOtherBody);
  if (bodies.length > 0 && bodies.length < names.length) {
    ledger.report({
      kind: "cell-unread",
      line: row.line,
      column: 2,
      found: `連携市町の欄に、市町村でない「${bodies.join("」「")}」`,
      expected: "連携市町の名前",
      action:
        "市町村でない団体は読み込んでいません。原本と見比べ、参加する市町を確かめてください。",
    });
  }
  return names.filter((name) => !isOtherBody(name));
};

/** 連携市町 of the sheet of a project. */
export const readParticipants = (
  ledger: Ledger,
  row: Row,
  project: string,
): SheetFacts["participants"] => {
  const { value: printed, source } = readTextRow(ledger, row);
  const read = readParticipantWords(printed);
  if (read?.kind !== "named") {
    return { value: read === null ? unread(ledger, row, project, printed) : certain(read), source };
  }
  const names = withoutBodies(ledger, row, read.names);
  const isBodiesOnly = names.length === 0 && read.names.length > 0;
  return {
    value: isBodiesOnly ? unread(ledger, row, project, printed) : certain({ kind: "named", names }),
    source,
  };
};
