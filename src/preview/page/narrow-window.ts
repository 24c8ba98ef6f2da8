/** There is no room for the workbook and the pane beside each other. */
export const narrowWindow = "(max-width: 899px)";
