import {
  everyElement,
  everyElementNamed,
  repeated,
  type ManifestElement,
  type ManifestProblem,
} from "./manifest-element";

/** In which list of `Resources` the `resid` of an element is looked up. */
const lists: Readonly<Record<string, string>> = {
  "ov:Label": "bt:ShortStrings",
  "ov:Title": "bt:ShortStrings",
  "ov:Description": "bt:LongStrings",
  "ov:SourceLocation": "bt:Urls",
};

function listOf(element: ManifestElement): string | undefined {
  const isIcon = element.name === "bt:Image" && !element.attributes.has("DefaultValue");
  return isIcon ? "bt:Images" : lists[element.name];
}

/** Every `resid` is found in its list, no resource is left over, and no id stands twice. */
export function* checkResources(root: ManifestElement): Generator<ManifestProblem> {
  const resources = everyElementNamed(root, "ov:Resources").flatMap((all) =>
    all.children.flatMap((list) => list.children.map((resource) => ({ list, resource }))),
  );
  const used = new Set<string>();
  for (const element of everyElement(root)) {
    const listName = listOf(element);
    if (listName === undefined) continue;
    const resid = element.attributes.get("resid") ?? "";
    used.add(`${listName} ${resid}`);
    const isFound = resources.some(
      ({ list, resource }) => list.name === listName && resource.attributes.get("id") === resid,
    );
    if (!isFound) {
      yield {
        line: element.line,
        message: `「${element.writtenName}」の「${resid}」が「${listName}」にありません。`,
      };
    }
  }
  for (const { list, resource } of resources) {
    const id = resource.attributes.get("id") ?? "";
    if (!used.has(`${list.name} ${id}`))
      yield {
        line: resource.line,
        message: `「${list.writtenName}」の「${id}」はどこからも使われていません。`,
      };
  }
  for (const resource of repeated(
    resources.map((entry) => entry.resource),
    "id",
  )) {
    const id = resource.attributes.get("id") ?? "";
    yield { line: resource.line, message: `リソースのid「${id}」が2回使われています。` };
  }
}
