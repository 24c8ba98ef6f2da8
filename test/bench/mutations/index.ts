import { measureMutations } from "./measure-mutations";
import { formatMutations, formatUnchanged } from "./mutation-report";
import { subjects } from "./subject";
import { lookAtUnchanged } from "./unchanged";

/** Of each kind, in each layer of each subject, at most so many faults: several thousand in all. */
export const usualMost = 45;

/** Makes single faults in documents, datasets and workbooks, and prints how many of them are reported. */
export const reportMutations = (most: number): void => {
  const tried = subjects();
  for (const subject of tried) console.log(formatUnchanged(subject.name, lookAtUnchanged(subject)));
  console.log("");
  for (const line of formatMutations(measureMutations(tried, most))) console.log(line);
};
