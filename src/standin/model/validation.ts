export const defaultPrompt = { message: "", showPrompt: true, title: "" } as const;
export const defaultErrorAlert = {
  message: "",
  showAlert: true,
  style: "Stop",
  title: "",
} as const;

const ruleTypes: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** `List`, `Custom` …, or null when the rule names no kind that Excel knows. */
export const validationType = (rule: Readonly<Record<string, unknown>>): string | null => {
  const kind = Object.keys(rule).find((key) => rule[key] !== undefined && rule[key] !== null);
  return kind === undefined ? "None" : (ruleTypes[kind] ?? null);
};
