import fc from "fast-check";
import { attributeOf, parseRoot, textOf } from "../../src/ooxml/read-xml";
import { element, fromXstring, plainText, toXstring, xmlPart } from "../../src/ooxml/write-xml";

/** Control characters and halves of pairs among them. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x9f }), fc.integer({ min: 0, max: 0xffff })))
  .map((codes) => String.fromCharCode(...codes));

test("どんな文字があっても、読めるXMLになる", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const root = parseRoot(xmlPart(element("c", { name: text }, plainText(text))));
      expect(attributeOf(root, "name")).not.toBeNull();
      expect(textOf(root)).not.toMatch(/\0/u);
    }),
  );
});

test("ST_Xstringは、書いたとおりに読める", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const root = parseRoot(
        xmlPart(element("c", { name: toXstring(text) }, plainText(toXstring(text)))),
      );
      expect(fromXstring(attributeOf(root, "name") ?? "")).toBe(text);
      expect(fromXstring(textOf(root))).toBe(text);
    }),
  );
});
