/*
 * Every word of the pane, grouped by where it is shown. The records are complete by their types: a new tab, task or sheet
 * does not compile without its words.
 */
export * from "./pane";
export * from "./data";
export * from "./sheets";
export * from "./check";
export * from "./finding";
export * from "./about";
