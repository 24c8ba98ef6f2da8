import type { Random } from "../../fixtures/region-documents/random";

const characters = Array.from("地域連携事業推進強化支援交流活用整備研究教育");

/** A text with one of its kanji or kana put as another, or `null` where it has none. */
export const withOtherCharacter = (text: string, random: Random): string | null => {
  const all = Array.from(text);
  const places = all.flatMap((one, at) =>
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(one) ? [at] : [],
  );
  const at = places[random.integer(Math.max(1, places.length))];
  if (at === undefined) return null;
  const others = characters.filter((one) => one !== all[at]);
  return all.with(at, others[random.integer(others.length)] ?? "").join("");
};
