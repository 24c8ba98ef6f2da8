import { readFileSync, writeFileSync } from "node:fs";
import { refusedMembers } from "./refused-members";

const file = "src/standin/REFUSED.md";

const head = `# What the stand-in refuses by name

In the classes that it models, these members of Office.js fail with \`NotImplemented\` and their name. What they lead to fails
with them. A test tries every member and compares.

`;

test("名前を言って断るものの一覧は、Office.jsのメンバーを残らず試した結果と同じである", async () => {
  const found = [...(await refusedMembers())].sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = found.map(
    ([name, refused]) =>
      `- **${name}**: ${refused.length === 0 ? "nothing" : refused.map((one) => `\`${one}\``).join(", ")}`,
  );
  const text = `${head}${lines.join("\n")}\n`;
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
});
