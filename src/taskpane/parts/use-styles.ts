import { makeStyles, tokens } from "@fluentui/react-components";

/** Layout that several views share. */
export const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: "16px", padding: "16px 12px" },
  stack: { display: "flex", flexDirection: "column", rowGap: "8px" },
  tight: { display: "flex", flexDirection: "column", rowGap: "2px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  spread: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 8px",
    alignItems: "baseline",
    justifyContent: "space-between",
  },
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  subheading: {
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  /** Running text fills its lines; only headings and hints break between phrases. */
  text: { margin: 0, overflowWrap: "anywhere", wordBreak: "normal" },
  /** The field itself stands away from its edge. */
  flush: { marginInlineStart: "-8px" },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
