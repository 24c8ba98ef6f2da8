import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const imported = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]*)"/gu;

const fileOf = (path) =>
  [`${path}.ts`, `${path}.tsx`, join(path, "index.ts")].find((file) => existsSync(file));

const known = new Map();

/** The files of the project that a file imports, also those of which it imports types alone. */
const importsOf = (file) => {
  const before = known.get(file);
  if (before !== undefined) return before;
  const paths = [...readFileSync(file, "utf8").matchAll(imported)].map(([, path]) => path);
  const files = paths.flatMap((path) => fileOf(join(dirname(file), path)) ?? []);
  known.set(file, files);
  return files;
};

/** The shortest way from a file over its imports back to itself; `null` where there is none. */
const circleOf = (file) => {
  const cameFrom = new Map();
  const queue = [file];
  for (const one of queue) {
    for (const next of importsOf(one)) {
      if (next === file) {
        const way = [one];
        while (way[0] !== file) way.unshift(cameFrom.get(way[0]));
        return [...way, file];
      }
      if (!cameFrom.has(next)) {
        cameFrom.set(next, one);
        queue.push(next);
      }
    }
  }
  return null;
};

/** Forbids files that import themselves over others: none of them could be read, tested or moved alone. */
export const noCircles = {
  meta: { type: "problem", schema: [], messages: { circle: "Imports run in a circle: {{way}}." } },
  create: ({ filename, cwd, report }) => ({
    Program: (node) => {
      const circle = circleOf(filename);
      if (circle === null) return;
      const way = circle.map((file) => relative(cwd, file)).join(" → ");
      report({ node, messageId: "circle", data: { way } });
    },
  }),
};
