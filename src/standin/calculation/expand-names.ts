import { parseAddress, replaceNames } from "../../references";
import type { NamedItem } from "../model/named-item";

/** Names that refer to each other in a circle end here, as `#NAME?`. */
const deepest = 10;

/**
 * A formula with the defined names in it written out, so that the formula engine does not have to remember names.
 * Earlier lists go before later ones: names of the sheet, then those of the workbook.
 */
export const expandNames = (
  formula: string,
  lists: readonly (readonly NamedItem[])[],
  depth = 0,
): string => {
  const items = lists.flat();
  if (items.length === 0) return formula;
  return replaceNames(formula, (text) => {
    const item = items.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    if (item === undefined || depth === deepest) return text;
    const meaning = item.formula.slice(1);
    return parseAddress(meaning) === null ? `(${expandNames(meaning, lists, depth + 1)})` : meaning;
  });
};
