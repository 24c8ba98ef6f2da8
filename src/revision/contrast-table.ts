import type { FactValue, Subject } from "../domain";
import type { EditionChange, EditionComparison } from "./compare-editions";
import { describeSubject, describeValue, type NameBook } from "./describe-fact";

/** A piece of a cell; what one side says otherwise than the other is `isChanged`. */
export interface ContrastPiece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** A row of a 新旧対照表. */
export interface ContrastRow {
  /** What is changed: 「「子育て支援」の令和7年度の事業費」. */
  readonly item: string;
  readonly after: readonly ContrastPiece[];
  readonly before: readonly ContrastPiece[];
}

const whole = (text: string): readonly ContrastPiece[] => [{ text, isChanged: true }];

/** Characters at the beginning that two texts share. */
const sharedStart = (one: readonly string[], other: readonly string[]): number => {
  const differing = one.findIndex((sign, index) => sign !== other[index]);
  return differing < 0 ? one.length : differing;
};

const isDigit = (sign: string | undefined): boolean => sign !== undefined && /[\d,.]/u.test(sign);

/** A number that differs is told apart as a whole: so much less is shared. */
const digitsBefore = (signs: readonly string[], shared: number): number => {
  const last = signs.slice(0, shared).findLastIndex((sign) => !isDigit(sign));
  return shared - last - 1;
};

/** Characters at the end that two reversed texts share, without a part of a number. */
const sharedEnd = (one: readonly string[], other: readonly string[]): number => {
  const common = sharedStart(one, other);
  const splitsNumber = isDigit(one[common]) || isDigit(other[common]);
  return common - (splitsNumber ? digitsBefore(one, common) : 0);
};

/** So many unchanged characters stay beside a change; more are shortened to 「（略）」. */
const kept = 20;

const shortened = (signs: readonly string[], keeps: "start" | "end"): string => {
  if (signs.length <= 2 * kept) return signs.join("");
  return keeps === "start"
    ? `${signs.slice(0, kept).join("")}（略）`
    : `（略）${signs.slice(-kept).join("")}`;
};

/** Two texts with the part in which they differ told apart. */
export const contrastTexts = (
  before: string,
  after: string,
): Pick<ContrastRow, "before" | "after"> => {
  const [earlier, later] = [Array.from(before), Array.from(after)];
  const common = sharedStart(earlier, later);
  const splitsNumber = isDigit(earlier[common]) || isDigit(later[common]);
  const start = common - (splitsNumber ? digitsBefore(earlier, common) : 0);
  const [restBefore, restAfter] = [earlier, later].map((signs) => signs.slice(start).toReversed());
  const end =
    restBefore === undefined || restAfter === undefined ? 0 : sharedEnd(restBefore, restAfter);
  const pieces = (signs: readonly string[]): readonly ContrastPiece[] =>
    [
      { text: shortened(signs.slice(0, start), "end"), isChanged: false },
      { text: signs.slice(start, signs.length - end).join(""), isChanged: true },
      { text: shortened(signs.slice(signs.length - end), "start"), isChanged: false },
    ].filter(({ text }) => text !== "");
  return { before: pieces(earlier), after: pieces(later) };
};

const rowOfFact = (
  subject: Subject,
  before: FactValue | undefined,
  after: FactValue | undefined,
  names: NameBook,
): ContrastRow => {
  const item = describeSubject(subject, names);
  if (before === undefined)
    return { item, before: whole("（新設）"), after: whole(describeValue(after ?? null, names)) };
  if (after === undefined)
    return { item, before: whole(describeValue(before, names)), after: whole("（削除）") };
  // A text that was rewritten is shown by its differing part, a number as a whole.
  if (typeof before === "string" && typeof after === "string")
    return { item, ...contrastTexts(before, after) };
  return {
    item,
    before: whole(describeValue(before, names)),
    after: whole(describeValue(after, names)),
  };
};

const rowsOf = (change: EditionChange, names: NameBook): readonly ContrastRow[] => {
  switch (change.kind) {
    case "projectAdded":
      return [
        {
          item: `事業（${change.initiative}）`,
          before: whole("（新設）"),
          after: whole(change.name),
        },
      ];
    case "projectEnded":
      return [
        {
          item: `事業（${change.initiative}）`,
          before: whole(change.name),
          after: whole("（削除）"),
        },
      ];
    case "projectMoved":
      return [
        {
          item: `「${change.name}」の連携取組`,
          before: whole(change.before),
          after: whole(change.after),
        },
      ];
    case "renamed":
      return [{ item: "名称", ...contrastTexts(change.before, change.after) }];
    case "fact": {
      const { change: fact } = change;
      const before = fact.kind === "added" ? undefined : fact.before;
      const after = fact.kind === "removed" ? undefined : fact.after;
      return [rowOfFact(fact.subject, before, after, names)];
    }
  }
};

/** 新旧対照表 of a comparison: every change with what stood before and what stands now. */
export const contrastRows = (
  { changes }: EditionComparison,
  names: NameBook,
): readonly ContrastRow[] => changes.flatMap((change) => rowsOf(change, names));
