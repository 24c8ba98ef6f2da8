import type { SheetSnapshot } from "../../../standin/workbook";
import type { DraftPackage } from "../package/draft-package";
import { contentType, namespace, relationKind } from "../package/namespaces";
import { element, xmlPart } from "../../../ooxml/write-xml";
import { isDynamic } from "../sheet/formulas";

const metadata = (): string =>
  xmlPart(
    element(
      "metadata",
      { xmlns: namespace.main, "xmlns:xda": namespace.dynamicArrays },
      element(
        "metadataTypes",
        { count: 1 },
        element("metadataType", {
          name: "XLDAPR",
          minSupportedVersion: 120_000,
          copy: true,
          pasteAll: true,
          pasteValues: true,
          merge: true,
          splitFirst: true,
          rowColShift: true,
          clearFormats: true,
          clearComments: true,
          assign: true,
          coerce: true,
          cellMeta: true,
        }),
      ),
      element(
        "futureMetadata",
        { name: "XLDAPR", count: 1 },
        element(
          "bk",
          {},
          element(
            "extLst",
            {},
            element(
              "ext",
              { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" },
              element("xda:dynamicArrayProperties", { fDynamic: true, fCollapsed: false }),
            ),
          ),
        ),
      ),
      element("cellMetadata", { count: 1 }, element("bk", {}, element("rc", { t: 1, v: 0 }))),
    ),
  );

/** Without this part Excel would keep a formula that spills to its one cell (`cm="1"` of a cell points here). */
export const addDynamicArrays = (
  draft: DraftPackage,
  workbookPath: string,
  sheets: readonly SheetSnapshot[],
): void => {
  const isNeeded = sheets.some(({ cells }) => cells.some(isDynamic));
  if (!isNeeded) return;
  draft.add("xl/metadata.xml", metadata(), contentType.sheetMetadata);
  draft.relate(workbookPath, relationKind.sheetMetadata, "xl/metadata.xml");
};
