import { everyElement, type ManifestElement, type ManifestProblem } from "./manifest-element";

/** What lies beside the pane's page on the web server. Paths are relative to that page: `assets/icon-32.png`. */
export interface HostedFiles {
  readonly hasFile: (path: string) => boolean;
  /** `null` when the file is not a PNG picture. */
  readonly pngSize: (path: string) => { readonly width: number; readonly height: number } | null;
}

const addressElements = [
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "SourceLocation",
  "bt:Url",
];

const holdsAddress = (element: ManifestElement): boolean =>
  addressElements.includes(element.name) ||
  (element.name === "bt:Image" && element.attributes.has("DefaultValue"));

/** The folder of the pane's page, with its last slash; `null` when the manifest has none. */
function hostingFolder(root: ManifestElement): string | null {
  const page = [...everyElement(root)].find((element) => element.name === "SourceLocation");
  const address = page?.attributes.get("DefaultValue") ?? "";
  return URL.canParse(address) ? new URL(".", address).href : null;
}

/** The path beside the pane's page, without query; `null` for an address on another server or in another folder. */
export function hostedPath(root: ManifestElement, element: ManifestElement): string | null {
  const folder = hostingFolder(root);
  const address = element.attributes.get("DefaultValue") ?? "";
  if (folder === null || !address.startsWith(folder)) return null;
  return address.slice(folder.length).replace(/[?#].*$/, "");
}

/** Everything comes encrypted, from one folder of one server, and is there. */
export function* checkAddresses(
  root: ManifestElement,
  files: HostedFiles,
): Generator<ManifestProblem> {
  const folder = hostingFolder(root) ?? "";
  for (const element of [...everyElement(root)].filter(holdsAddress)) {
    const { line } = element;
    const found = `アドレスが「${element.attributes.get("DefaultValue") ?? ""}」です。`;
    const path = hostedPath(root, element);
    if (!element.attributes.get("DefaultValue")?.startsWith("https://"))
      yield { line, message: `${found}「https://」で始まるアドレスにしてください。` };
    else if (path === null)
      yield { line, message: `${found}ほかのアドレスと同じ「${folder}」の中に置いてください。` };
    else if (!files.hasFile(path))
      yield { line, message: `${found}「${path}」というファイルがありません。` };
  }
}
