import { everyElementNamed, type ManifestElement, type ManifestProblem } from "./manifest-element";

interface Expectation {
  readonly element: string;
  /** Left out: the text of the element. */
  readonly attribute?: string;
  readonly pattern: RegExp;
  readonly expected: string;
}

const expectations: readonly Expectation[] = [
  {
    element: "OfficeApp",
    attribute: "xsi:type",
    pattern: /^TaskPaneApp$/,
    expected: "TaskPaneApp",
  },
  {
    element: "Id",
    pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
    expected: "GUID（例: 123e4567-e89b-42d3-a456-426614174000）",
  },
  { element: "Version", pattern: /^\d{1,5}(\.\d{1,5}){3}$/, expected: "4つの数（例: 1.2.0.0）" },
  { element: "DefaultLocale", pattern: /^ja-JP$/, expected: "ja-JP" },
  { element: "Host", attribute: "Name", pattern: /^Workbook$/, expected: "Workbook" },
  { element: "Set", attribute: "Name", pattern: /^ExcelApi$/, expected: "ExcelApi" },
  { element: "Set", attribute: "MinVersion", pattern: /^1\.10$/, expected: "1.10" },
  { element: "Permissions", pattern: /^ReadWriteDocument$/, expected: "ReadWriteDocument" },
  {
    element: "ov:VersionOverrides",
    attribute: "xsi:type",
    pattern: /^VersionOverridesV1_0$/,
    expected: "VersionOverridesV1_0",
  },
  { element: "ov:Host", attribute: "xsi:type", pattern: /^Workbook$/, expected: "Workbook" },
  {
    element: "ov:ExtensionPoint",
    attribute: "xsi:type",
    pattern: /^PrimaryCommandSurface$/,
    expected: "PrimaryCommandSurface",
  },
  { element: "ov:Control", attribute: "xsi:type", pattern: /^Button$/, expected: "Button" },
  // A function without a pane could ask nothing and show no progress.
  {
    element: "ov:Action",
    attribute: "xsi:type",
    pattern: /^ShowTaskpane$/,
    expected: "ShowTaskpane",
  },
];

/** What kind of add-in this is, for which program, in which version: the values that have only one right form. */
export function* checkIdentity(root: ManifestElement): Generator<ManifestProblem> {
  for (const { element: name, attribute, pattern, expected } of expectations) {
    for (const element of everyElementNamed(root, name)) {
      const value =
        attribute === undefined ? element.text : (element.attributes.get(attribute) ?? "");
      if (!pattern.test(value)) {
        const where = attribute === undefined ? "" : `の「${attribute}」`;
        yield {
          line: element.line,
          message: `「${element.writtenName}」${where}が「${value}」です。「${expected}」にしてください。`,
        };
      }
    }
  }
}
