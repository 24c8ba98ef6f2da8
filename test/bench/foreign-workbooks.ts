import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createStandIn } from "../../src/standin";
import { readSnapshot, writeSnapshot } from "../../src/xlsx/snapshot";
import { contentOfFile, differences } from "../xlsx/snapshot/content-of-file";
import { comparable } from "../xlsx/snapshot/filled";

const edited = "変更した値";

/** Types into a cell that no other one looks at, saves, and tells what else has become different. */
const changedBySaving = async (bytes: Uint8Array, name: string): Promise<readonly string[]> => {
  const read = readSnapshot(bytes, name);
  if (!read.ok) return [read.message];
  const standIn = createStandIn({ workbook: read.snapshot });
  const sheet = read.snapshot.sheets.find(({ protection }) => protection === null);
  if (sheet !== undefined)
    standIn.grid.enter(sheet.id, [{ row: 9999, column: 199, content: edited }]);
  const saved = writeSnapshot(await standIn.snapshot());
  const again = readSnapshot(saved, name);
  const isSame =
    sheet !== undefined ||
    (again.ok &&
      JSON.stringify(comparable(again.snapshot)) === JSON.stringify(comparable(read.snapshot)));
  return [
    ...differences(contentOfFile(bytes), contentOfFile(saved)).filter(
      (one) => !one.endsWith(edited),
    ),
    ...(isSame ? [] : ["read again, it is another workbook"]),
    ...(again.ok ? again.unkept : [again.message]),
  ];
};

/** Opens every workbook of a folder, and of those that can be changed says what saving changes besides one cell. */
export const reportForeignWorkbooks = async (folder: string): Promise<void> => {
  const counts = { changeable: 0, forViewing: 0, refused: 0, changedBySaving: 0 };
  const kinds = new Map<string, number>();
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".xlsx"))) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const read = readSnapshot(bytes, name);
    if (!read.ok) {
      counts.refused += 1;
      console.log(`refused      ${name}: ${read.message}`);
    } else if (read.unkept.length > 0) {
      counts.forViewing += 1;
      for (const found of read.unkept.map((one) => one.replace(/（「.*/su, "")))
        kinds.set(found, (kinds.get(found) ?? 0) + 1);
    } else {
      counts.changeable += 1;
      const changed = await changedBySaving(bytes, name);
      if (changed.length > 0) counts.changedBySaving += 1;
      for (const one of changed.slice(0, 5))
        console.log(`changed      ${name}: ${one.slice(0, 200)}`);
    }
  }
  console.log(counts);
  for (const [kind, count] of [...kinds].sort(([, one], [, other]) => other - one))
    console.log(`${String(count).padStart(4)}  ${kind}`);
};
