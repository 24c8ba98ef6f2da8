import type { WorkbookSnapshot } from "../../../standin/workbook";
import { parseJson } from "../json";
import type { Findings } from "../kept/findings";
import { wordsFor } from "../kept/words";
import {
  attributeOf,
  childrenOf,
  numberOf,
  textOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import type { DraftPackage } from "../package/draft-package";
import { contentType, namespace, relationKind } from "../package/namespaces";
import type { OpenPackage } from "../package/open-package";
import { element, plainText, xmlPart } from "../../../ooxml/write-xml";

const item = "customXml/item1.xml";
const itemProperties = "customXml/itemProps1.xml";

/** Characters that JSON may hold and XML may not. */
const writable = (json: string): string =>
  json.replaceAll(
    /[\u007F\uFFFE\uFFFF]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Any JSON; what is none, such as a function, is no value of a setting. */
const settingElement = (key: string, value: unknown): string =>
  element("setting", { key }, plainText(writable(JSON.stringify(value ?? null))));

/**
 * What add-ins remember in the workbook, in an XML part of our own that Excel keeps as it is. `nextId`: how far the workbook
 * has counted its ids.
 */
export const addSettings = (
  draft: DraftPackage,
  workbookPath: string,
  { settings, nextId }: WorkbookSnapshot,
): void => {
  draft.add(
    item,
    xmlPart(
      element(
        "settings",
        { xmlns: namespace.settings, nextId },
        ...Object.entries(settings).map(([key, value]) => settingElement(key, value)),
      ),
    ),
    null,
  );
  draft.add(
    itemProperties,
    xmlPart(
      element(
        "ds:datastoreItem",
        { "ds:itemID": "{3E0B6F0C-52D5-4C0B-8B0E-7A1B9C55D2A4}", "xmlns:ds": namespace.customXml },
        element("ds:schemaRefs", {}, element("ds:schemaRef", { "ds:uri": namespace.settings })),
      ),
    ),
    contentType.customXmlProperties,
  );
  draft.relate(workbookPath, relationKind.customXml, item);
  draft.relate(item, relationKind.customXmlProperties, itemProperties);
};

export interface ReadSettings {
  readonly settings: WorkbookSnapshot["settings"];
  readonly nextId: number;
}

const isOurs = (root: XmlElement | null): boolean =>
  root !== null && Object.values(root.attributes).includes(namespace.settings);

/** Excel numbers parts anew when it saves: ours is known by its namespace. */
export const readSettings = (file: OpenPackage, findings: Findings): ReadSettings => {
  const roots = file.paths
    .filter((path) => /^customxml\/item\d+\.xml$/u.test(path))
    .map((path) => file.root(path));
  const root = roots.find(isOurs) ?? null;
  if (!roots.every(isOurs)) findings.add(wordsFor("customXml", null));
  return {
    settings: Object.fromEntries(
      childrenOf(root, "setting").map((node) => [
        attributeOf(node, "key") ?? "",
        parseJson(textOf(node)),
      ]),
    ),
    nextId: numberOf(root, "nextId") ?? 0,
  };
};
