import type { Dataset, FactValue, Subject } from "../domain";
import { isSameFact, statedFacts } from "./stated-facts";

/** One fact that two datasets state differently, or only one of them states. */
export type Change =
  | { readonly kind: "added"; readonly subject: Subject; readonly after: FactValue }
  | { readonly kind: "removed"; readonly subject: Subject; readonly before: FactValue }
  | {
      readonly kind: "changed";
      readonly subject: Subject;
      readonly before: FactValue;
      readonly after: FactValue;
    };

/**
 * What `after` says otherwise than `before`: names, participation, amounts (空欄 and 未定 are values of their own),
 * KPI and annex texts. In the order of `before`, then what only `after` has. Sources and pages are not compared.
 */
export const difference = (before: Dataset, after: Dataset): readonly Change[] => {
  const earlier = statedFacts(before);
  const later = statedFacts(after);
  const kept = Array.from(earlier).flatMap(([key, { subject, value }]): readonly Change[] => {
    const fact = later.get(key);
    if (fact === undefined) return [{ kind: "removed", subject, before: value }];
    return isSameFact(value, fact.value)
      ? []
      : [{ kind: "changed", subject, before: value, after: fact.value }];
  });
  const added = Array.from(later).flatMap(([key, { subject, value }]): readonly Change[] =>
    earlier.has(key) ? [] : [{ kind: "added", subject, after: value }],
  );
  return [...kept, ...added];
};
