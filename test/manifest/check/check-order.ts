import type { ManifestElement, ManifestProblem } from "./manifest-element";

/**
 * Children in the order of Microsoft's schemas (OfficeAppManifestV1_1, TaskPaneAppVersionOverridesV1_0,
 * OfficeAppBasicTypesV1_0); Excel refuses the whole manifest otherwise. `?` at most one, `+` at least one. Only what this product uses is
 * listed, and what it needs is required even where the schema would do without.
 */
const contents: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl? Hosts Requirements DefaultSettings Permissions ov:VersionOverrides",
  Hosts: "Host+",
  Requirements: "Sets",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  "ov:VersionOverrides": "ov:Description? ov:Hosts ov:Resources",
  "ov:Hosts": "ov:Host+",
  "ov:Host": "ov:DesktopFormFactor",
  "ov:DesktopFormFactor": "ov:ExtensionPoint+",
  "ov:ExtensionPoint": "ov:CustomTab",
  "ov:CustomTab": "ov:Group+ ov:Label",
  "ov:Group": "ov:Label ov:Icon ov:Control+",
  "ov:Icon": "bt:Image+",
  "ov:Control": "ov:Label ov:Supertip ov:Icon ov:Action",
  "ov:Supertip": "ov:Title ov:Description",
  "ov:Action": "ov:TaskpaneId ov:SourceLocation ov:Title?",
  "ov:Resources": "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
};

const partsOf = (parent: string) =>
  (contents[parent] ?? "").split(" ").map((part) => ({
    name: part.replace(/[?+]$/, ""),
    isRequired: !part.endsWith("?"),
    isRepeatable: part.endsWith("+"),
  }));

const withoutPrefix = (name: string) => name.replace(/^\w+:/, "");

function* checkChildren(parent: ManifestElement): Generator<ManifestProblem> {
  const parts = partsOf(parent.name);
  const place = `「${parent.writtenName}」の中`;
  let reached = 0;
  for (const child of parent.children) {
    const at = parts.findIndex((part) => part.name === child.name);
    const line = child.line;
    const found = `${place}に「${child.writtenName}」`;
    if (at < 0) {
      yield { line, message: `${found}は置けません。綴りと名前空間、置く場所を確認してください。` };
    } else if (at < reached) {
      const before = parts.slice(at + 1, reached + 1).map((part) => withoutPrefix(part.name));
      yield {
        line,
        message: `${found}がありますが、順序が違います。「${before.join("」「")}」より前に置いてください。`,
      };
    }
    reached = Math.max(reached, at);
  }
  for (const part of parts) {
    const count = parent.children.filter((child) => child.name === part.name).length;
    const message = `${place}の「${withoutPrefix(part.name)}」は${part.isRepeatable ? "1つ以上" : "1つ"}必要ですが、${count}個あります。`;
    if (part.name !== "" && ((part.isRequired && count === 0) || (!part.isRepeatable && count > 1)))
      yield { line: parent.line, message };
  }
}

/** Every element stands where the schema lets it stand, and nothing that the product needs is missing. */
export function* checkOrder(root: ManifestElement): Generator<ManifestProblem> {
  yield* checkChildren(root);
  for (const child of root.children) yield* checkOrder(child);
}
