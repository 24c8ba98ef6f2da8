import { checkAddresses, type HostedFiles } from "./check-addresses";
import { checkIcons } from "./check-icons";
import { checkIdentity } from "./check-identity";
import { checkOrder } from "./check-order";
import { checkResources } from "./check-resources";
import { checkRibbon } from "./check-ribbon";
import { checkTexts } from "./check-texts";
import type { ManifestProblem } from "./manifest-element";
import { parseManifest } from "./parse-manifest";

export { hostedFilesIn } from "./hosted-files";
export type { ManifestProblem } from "./manifest-element";

/**
 * Everything that is wrong with a manifest, by line. Microsoft's own validator asks a web service; this needs no network.
 * It knows only what this product's manifest uses and calls the rest a fault.
 */
export function checkManifest(text: string, files: HostedFiles): readonly ManifestProblem[] {
  const root = parseManifest(text);
  if ("message" in root) return [root];
  if (root.name !== "OfficeApp") {
    const message = `最初の要素が「${root.writtenName}」です。名前空間「http://schemas.microsoft.com/office/appforoffice/1.1」の「OfficeApp」にしてください。`;
    return [{ line: root.line, message }];
  }
  return [
    ...checkOrder(root),
    ...checkIdentity(root),
    ...checkTexts(root),
    ...checkAddresses(root, files),
    ...checkIcons(root, files),
    ...checkResources(root),
    ...checkRibbon(root),
  ].toSorted((one, other) => one.line - other.line);
}
