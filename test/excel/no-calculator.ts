import type { Calculator } from "../../src/standin";

/** Answers nothing: for tests that look at what is written, not at what formulas come to. */
export const noCalculator: Calculator = { calculate: () => Promise.resolve([]) };
