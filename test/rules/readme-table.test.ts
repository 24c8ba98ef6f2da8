import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../src/rules";

const readme = readFileSync(join(__dirname, "../../README.md"), "utf8");

test("READMEの表は、点検の一覧と順序・深刻度まで同じ", () => {
  const rows = [...readme.matchAll(/^\| \[([a-z-]+)\]\((\S+)\)\s+\| (\w+)\s+\|/gm)];
  expect(rows.map(([, code, path, severity]) => [code, path, severity])).toEqual(
    rules.map(({ code, severity }) => [code, `src/rules/${code}/README.md`, severity]),
  );
});
