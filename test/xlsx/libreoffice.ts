import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasProgram } from "../support/required-program";

/** Whether there is LibreOffice, without which these tests are left out. */
export const hasLibreOffice = (leftOut: string): boolean =>
  hasProgram(
    spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0,
    "soffice（LibreOffice）",
    leftOut,
  );

/** 0 = always: LibreOffice otherwise trusts the cached results of a file. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens files in LibreOffice with a profile of its own, recalculates what there is to and saves them in another format. */
export const convertAllWithLibreOffice = (
  files: Readonly<Record<string, Uint8Array>>,
  format: "xlsx" | "pdf",
): Readonly<Record<string, Uint8Array>> => {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), settings);
    const output = join(folder, "out");
    const inputs = Object.entries(files).map(([name, bytes]) => {
      const input = join(folder, name);
      writeFileSync(input, bytes);
      return input;
    });
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${profile}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        output,
        ...inputs,
      ],
      { stdio: "ignore", timeout: 120_000 },
    );
    return Object.fromEntries(
      Object.keys(files).map((name) => {
        const converted = name.replace(/\.\w+$/u, `.${format}`);
        return [name, new Uint8Array(readFileSync(join(output, converted)))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** One workbook, recalculated, in another format. */
export const convertWithLibreOffice = (
  workbook: Uint8Array,
  format: "xlsx" | "pdf",
): Uint8Array => {
  const converted = convertAllWithLibreOffice({ "planned.xlsx": workbook }, format);
  return converted["planned.xlsx"] ?? new Uint8Array();
};
