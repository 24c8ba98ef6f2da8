import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { seedNames } from "../fixtures/seeds";

const folder = join(__dirname, "../../seeds");
const readme = readFileSync(join(folder, "README.md"), "utf8");

test.each(seedNames)("%s は受け取ったままで、一覧にSHA-256とともに載っている", (name) => {
  const digest = createHash("sha256")
    .update(readFileSync(join(folder, name)))
    .digest("hex");
  const row = readme.split("\n").find((line) => line.includes(`\`${name}\``));
  expect(row).toContain(digest);
});
