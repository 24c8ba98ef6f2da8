import type { WorkbookSnapshot } from "../../../standin/workbook";
import { childOf, textOf, type XmlElement } from "../../../ooxml/read-xml";
import { contentType, namespace, relationKind } from "../package/namespaces";
import type { DraftPackage } from "../package/draft-package";
import { element, fromXstring, plainText, toXstring, xmlPart } from "../../../ooxml/write-xml";

/** Properties of Office.js beside the elements of the file. */
const core = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  lastAuthor: "cp:lastModifiedBy",
  keywords: "cp:keywords",
  comments: "dc:description",
  category: "cp:category",
} as const;
const app = { manager: "Manager", company: "Company" } as const;

type Properties = WorkbookSnapshot["properties"];

const elements = (
  names: Readonly<Record<string, string>>,
  properties: Properties,
): readonly string[] =>
  Object.entries(names).flatMap(([property, name]) => {
    const value = properties[property];
    return typeof value === "string" ? [element(name, {}, plainText(toXstring(value)))] : [];
  });

/** W3CDTF of ISO 8601, in UTC. A file of ours was last changed when it was made. */
const dates = ({ creationDate }: Properties): readonly string[] =>
  typeof creationDate === "string"
    ? ["dcterms:created", "dcterms:modified"].map((name) =>
        element(name, { "xsi:type": "dcterms:W3CDTF" }, plainText(creationDate)),
      )
    : [];

export const addProperties = (draft: DraftPackage, { properties }: WorkbookSnapshot): void => {
  draft.add(
    "docProps/core.xml",
    xmlPart(
      element(
        "cp:coreProperties",
        {
          "xmlns:cp": namespace.coreProperties,
          "xmlns:dc": "http://purl.org/dc/elements/1.1/",
          "xmlns:dcterms": "http://purl.org/dc/terms/",
          "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        },
        ...elements(core, properties),
        ...dates(properties),
      ),
    ),
    contentType.coreProperties,
  );
  draft.add(
    "docProps/app.xml",
    xmlPart(
      element(
        "Properties",
        { xmlns: namespace.appProperties },
        element("Application", {}, "Microsoft Excel"),
        ...elements(app, properties),
      ),
    ),
    contentType.appProperties,
  );
  draft.relate("", relationKind.coreProperties, "docProps/core.xml");
  draft.relate("", relationKind.appProperties, "docProps/app.xml");
};

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const readFrom = (root: XmlElement | null, names: Readonly<Record<string, string>>): Properties =>
  Object.fromEntries(
    Object.entries(names).flatMap(([property, name]) => {
      const node = childOf(root, localName(name));
      return node === null ? [] : [[property, fromXstring(textOf(node))]];
    }),
  );

export const readProperties = (
  coreRoot: XmlElement | null,
  appRoot: XmlElement | null,
): Properties => ({
  ...readFrom(coreRoot, core),
  ...readFrom(coreRoot, { creationDate: "created" }),
  ...readFrom(appRoot, app),
});
