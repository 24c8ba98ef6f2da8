/*
 * Makes unified-characters.ts from the Unicode Character Database:
 *   node src/domain/characters/make-table.mjs DIRECTORY
 * DIRECTORY holds EquivalentUnifiedIdeograph.txt, Unihan_Variants.txt and Unihan_OtherMappings.txt.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { URL } from "node:url";

const directory = process.argv[2];
if (directory === undefined) throw new Error("Name the directory of the Unicode data files.");
const linesOf = (name) => readFileSync(join(directory, name), "utf8").split("\n");
const unihan = (name, property) =>
  new Map(
    linesOf(name).flatMap((line) => {
      const [code, found, value] = line.split("\t");
      if (found !== property) return [];
      return [[parseInt(code.slice(2), 16), value]];
    }),
  );
const codesIn = (value = "") =>
  [...value.matchAll(/U\+([0-9A-F]+)/gu)].map(([, code]) => parseInt(code, 16));

/** JIS X 0208: what Japanese documents print. */
const japanese = unihan("Unihan_OtherMappings.txt", "kJis0");
const zVariants = unihan("Unihan_Variants.txt", "kZVariant");
const simplified = unihan("Unihan_Variants.txt", "kSimplifiedVariant");

/** The one Japanese form of an ideograph, or itself. */
const japaneseForm = (code) => {
  if (japanese.has(code)) return code;
  for (const variants of [zVariants, simplified]) {
    const forms = codesIn(variants.get(code)).filter((form) => japanese.has(form));
    if (forms.length === 1) return forms[0];
  }
  return code;
};

const pairs = new Map();
for (const line of linesOf("EquivalentUnifiedIdeograph.txt")) {
  const match = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)/u.exec(line);
  if (match === null) continue;
  const [, first, last = first, unified] = match;
  for (let code = parseInt(first, 16); code <= parseInt(last, 16); code += 1) {
    pairs.set(code, japaneseForm(parseInt(unified, 16)));
  }
}
/* What NFKC makes of 康熙部首 need not be the Japanese form (⼾ → 戶 → 戸); neither need a z-variant. */
for (const code of [...pairs.values(), ...zVariants.keys()]) {
  if (!japanese.has(code) && zVariants.has(code)) pairs.set(code, japaneseForm(code));
}
for (let radical = 0x2f00; radical <= 0x2fd5; radical += 1) {
  const unified = String.fromCodePoint(radical).normalize("NFKC").codePointAt(0);
  const form = japaneseForm(unified);
  if (form !== unified) pairs.set(unified, form);
}

const rows = [...pairs]
  .filter(([from, to]) => from !== to && from >= 0x2e80)
  .map(([from, to]) => [String.fromCodePoint(from), String.fromCodePoint(to)])
  .filter(([from, to]) => from.normalize("NFKC") !== to)
  .toSorted(([left], [right]) => left.codePointAt(0) - right.codePointAt(0))
  .map(([from, to]) => `${from}${to}`);

const lines = [];
for (let start = 0; start < rows.length; start += 24) {
  lines.push(`  "${rows.slice(start, start + 24).join(" ")}",`);
}
writeFileSync(
  new URL("unified-characters.ts", import.meta.url),
  `/*
 * Made by make-table.mjs; do not edit. Characters that look like another one, and that one in its Japanese form (JIS X 0208).
 * Source: Unicode Character Database 15.0.0: EquivalentUnifiedIdeograph.txt (CJK radicals and strokes), Unihan kZVariant,
 * kSimplifiedVariant and kJis0. Modified: Japanese forms preferred. Copyright © 1991-2022 Unicode, Inc. All rights reserved.
 * Distributed under the Terms of Use in https://www.unicode.org/copyright.html; the licence stands in LICENSE-UNICODE.txt.
 */
const pairs = [
${lines.join("\n")}
];

/** Each character with the one that it is read as. */
export const unifiedCharacters: ReadonlyMap<string, string> = new Map(
  pairs
    .flatMap((line) => line.split(" "))
    .map((pair) => {
      const [from = "", to = ""] = Array.from(pair);
      return [from, to] as const;
    }),
);
`,
);
