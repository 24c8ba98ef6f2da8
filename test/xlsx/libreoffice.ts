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

/** Opens the workbook in LibreOffice with a profile of its own, recalculates all of it and saves it in another format. */
export const convertWithLibreOffice = (
  workbook: Uint8Array,
  format: "xlsx" | "pdf",
): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), settings);
    const input = join(folder, "planned.xlsx");
    const output = join(folder, "out");
    writeFileSync(input, workbook);
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${profile}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        output,
        input,
      ],
      { stdio: "ignore", timeout: 120_000 },
    );
    return readFileSync(join(output, `planned.${format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
