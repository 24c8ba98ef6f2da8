import {
  groupBy,
  normalizeText,
  type Agreement,
  type AppliedSuccession,
  type Extraction,
  type Initiative,
  type Problem,
  type Source,
  type SourceDocument,
  type Succession,
} from "../../domain";
import { documentsReferredIn } from "./document-reference";
import {
  contradictorySuccession,
  nothingThatSucceeds,
  nothingToSucceed,
  unknownSuccessor,
} from "./succession-problems";

/** What came of the successions: those that hold, and what is wrong with the others. */
export interface SettledSuccessions {
  readonly successions: readonly AppliedSuccession[];
  readonly problems: readonly Problem[];
}

/** A succession whose earlier initiative was found. */
interface Found {
  readonly succession: Succession;
  readonly document: SourceDocument;
  readonly sources: readonly Source[];
}

const targetOf = ({ to }: Succession): string | null => (to === null ? null : normalizeText(to));
const quoteTarget = (to: string | null): string => (to === null ? "「null」（終了）" : `「${to}」`);

/** The other successors that the decisions, or the vision's own names, give to the same name. */
const rivalsOf = (
  { succession }: Found,
  sameName: readonly Found[],
  own: Initiative | undefined,
): readonly string[] => {
  const target = targetOf(succession);
  const stated = [...sameName.map((found) => found.succession.to), ...(own ? [own.name] : [])];
  const rivals = stated.filter((to) => (to === null ? null : normalizeText(to)) !== target);
  return rivals.length === 0 ? [] : [...new Set([succession.to, ...rivals].map(quoteTarget))];
};

/** Successions whose agreement has the item, whose successor exists, and that do not contradict each other. */
export const settleSuccessions = (
  successions: readonly Succession[],
  extraction: Extraction,
  agreements: readonly Agreement[],
  initiatives: readonly Initiative[],
): SettledSuccessions => {
  const referredBy = documentsReferredIn(extraction);
  const annexes = new Map(
    agreements.map(({ document, annex }) => [
      document,
      groupBy(annex, ({ name }) => normalizeText(name.value)),
    ]),
  );
  const initiativeNamed = new Map(initiatives.map((one) => [normalizeText(one.name), one]));
  const problems: Problem[] = [];
  const found = successions.flatMap((succession): readonly Found[] => {
    const documents = referredBy(succession.document);
    const [document, ...others] = documents;
    const items =
      document === undefined || others.length > 0
        ? undefined
        : annexes.get(document.id)?.get(normalizeText(succession.from));
    if (document === undefined || items === undefined) {
      problems.push(nothingToSucceed(succession, documents));
      return [];
    }
    return [{ succession, document, sources: items.map(({ name }) => name.source) }];
  });
  const byName = groupBy(found, ({ succession }) => normalizeText(succession.from));
  const applied = found.flatMap((one): readonly AppliedSuccession[] => {
    const { succession, document, sources } = one;
    const name = normalizeText(succession.from);
    const target = targetOf(succession);
    const initiative = target === null ? null : initiativeNamed.get(target)?.id;
    const rivals = rivalsOf(one, byName.get(name) ?? [], initiativeNamed.get(name));
    if (initiative === undefined) {
      problems.push(
        initiatives.length === 0
          ? nothingThatSucceeds(succession)
          : unknownSuccessor(succession, document),
      );
    }
    if (rivals.length > 0) problems.push(contradictorySuccession(succession, document, rivals));
    return initiative === undefined || rivals.length > 0
      ? []
      : [{ ...succession, documentId: document.id, initiative, sources }];
  });
  return { successions: applied, problems };
};
