import fc from "fast-check";
import { trimCharacters } from "../../src/rules/trim-characters";

test("前後の印だけを、いくつ並んでいても取り除く", () => {
  expect(trimCharacters("～～将来～像〜~", "～〜~", "～〜~")).toBe("将来～像");
  expect(trimCharacters("#*本文#", "#*", "*")).toBe("本文#");
  expect(trimCharacters("***", "*", "*")).toBe("");
  expect(trimCharacters("", "*", "*")).toBe("");
});

test("印を足して取り除くと、もとの文字に戻る", () => {
  const signs = fc.array(fc.constantFrom("*", "#")).map((all) => all.join(""));
  const text = fc.string().filter((one) => !/^[*#]|[*#]$/u.test(one));
  fc.assert(
    fc.property(signs, text, signs, (before, middle, after) => {
      expect(trimCharacters(`${before}${middle}${after}`, "*#", "*#")).toBe(middle);
    }),
  );
});
