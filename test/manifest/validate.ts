import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { checkManifest, hostedFilesIn } from "./check";

/**
 * `npm run validate [-- dist/manifest.xml]`: our own checks, then Microsoft's reader. Exit code 1 when Excel would refuse the manifest,
 * 2 when it cannot be read.
 */
async function main(path: string): Promise<number> {
  const files = hostedFilesIn([dirname(path), "src/taskpane"]);
  const problems = checkManifest(readFileSync(path, "utf8"), files);
  for (const { line, message } of problems)
    process.stdout.write(`${path} ${line}行目: ${message}\n`);
  if (problems.length > 0) {
    process.stdout.write(`${path} に直すところが${problems.length}件あります。\n`);
    return 1;
  }
  const { displayName = "", version = "" } = await OfficeAddinManifest.readManifestFile(path);
  process.stdout.write(`${path}: 「${displayName}」${version} に直すところはありません。\n`);
  return 0;
}

const path = process.argv[2] ?? "manifest.xml";
main(path).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.exitCode = 2;
    process.stderr.write(
      `「${path}」を読めません。${error instanceof Error ? error.message : String(error)}\n`,
    );
  },
);
