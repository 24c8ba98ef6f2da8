import { normalizeText, type Municipality } from "../domain";
import { formerMunicipalities } from "./former-municipalities";
import { allMunicipalities, findMunicipalities, fullNamesOf } from "./municipality-directory";

/** Former names of municipalities, as what they are called today. */
const successorsOf = (name: string): readonly Municipality[] =>
  formerMunicipalities
    .filter((former) => normalizeText(former.name) === name)
    .flatMap(({ successor, prefecture }) =>
      findMunicipalities(successor).filter((one) => one.prefecture === prefecture),
    );

/** 「和気郡和気町」 → 和気町 */
const withoutCounty = (name: string): readonly Municipality[] => {
  const county = name.indexOf("郡", 1);
  return county === -1 ? [] : findMunicipalities(name.slice(county + 1));
};

/** 「総社」 → 総社市 */
const withSuffix = (name: string): readonly Municipality[] =>
  fullNamesOf(name).flatMap(findMunicipalities);

/** Names of which one is the other's end: 「篠山市」 and 丹波篠山市. */
const withMoreInFront = (name: string): readonly Municipality[] =>
  name.length < 3
    ? []
    : allMunicipalities.filter((one) => {
        const other = normalizeText(one.name);
        return (
          other !== name && (other.endsWith(name) || (other.length > 2 && name.endsWith(other)))
        );
      });

const differsInOne = (left: string, right: string): boolean => {
  const [others, characters] = [Array.from(right), Array.from(left)];
  return (
    characters.length === others.length &&
    characters.at(-1) === others.at(-1) &&
    characters.filter((character, index) => character !== others[index]).length === 1
  );
};

/** 「塩釜市」 → 塩竈市; of a name of one character (「甲市」) nothing would be left. */
const withOneOther = (name: string): readonly Municipality[] =>
  name.length < 3
    ? []
    : allMunicipalities.filter((one) => differsInOne(name, normalizeText(one.name)));

/** So many are worth a look. */
const mostOffered = 3;

/**
 * What a name that the national list does not know can mean, the likeliest first: its successor, the same without its county, with its 市 or
 * 町, and names that differ in one character. Those of the region's prefectures go before all others; far from them a name that
 * differs is another one.
 */
export const likelyMunicipalities = (
  printed: string,
  prefectures: ReadonlySet<string>,
): readonly Municipality[] => {
  const name = normalizeText(printed);
  const isNear = ({ prefecture }: Municipality): boolean =>
    prefecture !== null && prefectures.has(prefecture);
  const kinds = [successorsOf, withoutCounty, withSuffix, withMoreInFront].map((find) =>
    find(name),
  );
  const alike = withOneOther(name);
  const near = [...kinds, alike].flatMap((found) => found.filter(isNear));
  const certainSuccessors = kinds[0] ?? [];
  const farKinds = prefectures.size === 0 ? [...kinds, alike] : kinds;
  const offered = near.length > 0 ? near : (farKinds.find((found) => found.length > 0) ?? []);
  return [...new Set([...certainSuccessors, ...offered])].slice(0, mostOffered);
};
