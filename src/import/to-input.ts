import { groupBy } from "../domain";
import type { Doubt, InputFile } from "../extract";
import { formatPlace, formatRowPlace } from "./format-place";
import type { Imported } from "./import-file";
import type { ImportNotice, Place } from "./imported-document";
import type { ImportedLine } from "./to-lines";

const isWithin = (one: Place, other: Place): boolean => {
  if (one.kind !== "page" || other.kind !== "page")
    return JSON.stringify(one) === JSON.stringify(other);
  const [x, y] = [(one.box[0] + one.box[2]) / 2, (one.box[1] + one.box[3]) / 2];
  const [left, top, right, bottom] = other.box;
  return one.page === other.page && x >= left && x <= right && y >= top && y <= bottom;
};

/** The first line of which something stands where the notice says; `null` where nothing does. */
const lineAt = (lines: readonly ImportedLine[], at: Place | null): number | null => {
  if (at === null) return null;
  const index = lines.findIndex(({ places }) => places.flat().some((place) => isWithin(place, at)));
  return index === -1 ? null : index + 1;
};

const wordsOf = ({ at, found }: ImportNotice): string =>
  at === null ? found : `${formatPlace(at)}の${found}`;

const together = (words: readonly string[], between: string): string =>
  [...new Set(words)].join(between);

/** One for each line: who compares it with the file sees all of it. */
const toDoubts = (
  lines: readonly ImportedLine[],
  notices: readonly ImportNotice[],
): readonly Doubt[] =>
  [...groupBy(notices, ({ at }) => lineAt(lines, at))].map(([line, found]) => ({
    line,
    found: together(found.map(wordsOf), "、"),
    expected: together(
      found.map(({ expected }) => expected),
      "、",
    ),
    action: together(
      found.map(({ action }) => action),
      "",
    ),
  }));

/** What documents are read from: the text form of a file of any format, with what has to be looked at. */
export const toInput = (fileName: string, imported: Imported): InputFile => {
  if (!imported.ok) {
    const { found, expected, action } = imported;
    return { fileName, refused: { found, expected, action } };
  }
  const { document, lines } = imported;
  return {
    fileName,
    sha256: document.sha256,
    lines: lines.map(({ text }) => text),
    places: lines.map(({ text, places }) =>
      text.trim() === "" ? "" : formatRowPlace(places.flat()),
    ),
    doubts: toDoubts(lines, document.notices),
  };
};
