import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";

const useFactStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    gap: "2px 12px",
    margin: 0,
    alignItems: "baseline",
  },
  pair: { display: "contents" },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  stacked: { display: "flex", flexDirection: "column" },
  value: { margin: 0, wordBreak: "normal", overflowWrap: "anywhere", whiteSpace: "pre-line" },
});

/** Terms with their values: in two columns, or long texts one under the other. */
export function Facts(props: {
  readonly facts: readonly (readonly [term: string, value: string])[];
  readonly arrangement?: "columns" | "stacked";
}): JSX.Element {
  const styles = useFactStyles();
  const isStacked = props.arrangement === "stacked";
  return (
    <dl className={mergeClasses(styles.list, isStacked && styles.stacked)}>
      {props.facts.map(([term, value]) => (
        <div key={term} className={isStacked ? undefined : styles.pair}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
