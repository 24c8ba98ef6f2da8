import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Dataset, Source } from "../../domain";
import { contextOf } from "../state/source-context";
import { sourcesWords } from "../words";
import { sourceHeading } from "./source-list";
import { useStyles } from "./use-styles";

const useContextStyles = makeStyles({
  figure: { margin: 0 },
  lines: {
    listStyleType: "none",
    margin: 0,
    padding: "6px 8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  line: {
    display: "grid",
    gridTemplateColumns: "3.2em 1fr",
    columnGap: "6px",
    paddingBlock: "1px",
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: "transparent",
    // Forced colours draw what is transparent.
    "@media (forced-colors: active)": { borderInlineStartColor: "Canvas" },
    paddingInlineStart: "4px",
  },
  own: {
    borderInlineStartColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderInlineStartColor: "Highlight" },
  },
  number: { textAlign: "end", color: tokens.colorNeutralForeground3 },
  text: { overflowWrap: "anywhere", minWidth: 0 },
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
});

/** A source among the lines around it; its own line is marked, bold and named. */
export function SourceContext(props: {
  readonly dataset: Dataset;
  readonly source: Source;
}): JSX.Element {
  const { dataset, source } = props;
  const styles = useStyles();
  const own = useContextStyles();
  const heading = sourceHeading(dataset, source);
  return (
    <figure className={mergeClasses(styles.tight, own.figure)}>
      <figcaption className={styles.text}>{heading}</figcaption>
      <ol className={own.lines} aria-label={heading}>
        {contextOf(dataset, source).map(({ number, text, isSource }) => (
          <li key={number} className={`${own.line} ${isSource ? own.own : ""}`}>
            <span className={own.number}>{number}</span>
            <span className={own.text}>
              {isSource ? (
                <mark className={own.mark}>
                  <span className={styles.hidden}>{sourcesWords.thisLine}：</span>
                  {text}
                </mark>
              ) : (
                text
              )}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
