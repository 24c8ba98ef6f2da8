import { hostedPath, type HostedFiles } from "./check-addresses";
import {
  childrenNamed,
  everyElementNamed,
  type ManifestElement,
  type ManifestProblem,
} from "./manifest-element";

/** Excel asks for these three; the other sizes are for screens at 125 and 150 percent. */
const requiredSizes = ["16", "32", "80"];
const allowedSizes = ["16", "20", "24", "32", "40", "48", "64", "80"];

interface SizedPicture {
  readonly named: ManifestElement;
  readonly picture: ManifestElement | undefined;
  readonly size: string;
}

function sizedPictures(root: ManifestElement): readonly SizedPicture[] {
  const resources = everyElementNamed(root, "bt:Images").flatMap((images) => images.children);
  const own = (name: string, size: string) =>
    childrenNamed(root, name).map((picture) => ({ named: picture, picture, size }));
  const ofIcons = everyElementNamed(root, "ov:Icon").flatMap((icon) =>
    icon.children.map((named) => ({
      named,
      picture: resources.find(
        (image) => image.attributes.get("id") === named.attributes.get("resid"),
      ),
      size: named.attributes.get("size") ?? "",
    })),
  );
  return [...own("IconUrl", "32"), ...own("HighResolutionIconUrl", "64"), ...ofIcons];
}

/** Every picture has as many pixels as the manifest says, and every icon has the sizes that Excel asks for. */
export function* checkIcons(root: ManifestElement, files: HostedFiles): Generator<ManifestProblem> {
  for (const { named, picture, size } of sizedPictures(root)) {
    const path = picture === undefined ? null : hostedPath(root, picture);
    if (path === null || !files.hasFile(path)) continue;
    const found = files.pngSize(path);
    if (found === null) yield { line: named.line, message: `「${path}」はPNG画像ではありません。` };
    else if (String(found.width) !== size || String(found.height) !== size) {
      const pixels = `${found.width}×${found.height}ピクセル`;
      yield {
        line: named.line,
        message: `「${path}」は${pixels}です。${size}×${size}ピクセルの画像にしてください。`,
      };
    }
  }
  for (const icon of everyElementNamed(root, "ov:Icon")) {
    const sizes = icon.children.map((image) => image.attributes.get("size") ?? "");
    const missing = requiredSizes.filter((size) => !sizes.includes(size));
    const unknown = sizes.filter((size) => !allowedSizes.includes(size));
    if (missing.length > 0)
      yield { line: icon.line, message: `アイコンに${missing.join("、")}の大きさがありません。` };
    if (unknown.length > 0) {
      yield {
        line: icon.line,
        message: `アイコンの大きさ「${unknown.join("、")}」は使えません。${allowedSizes.join("、")}のどれかにしてください。`,
      };
    }
  }
}
