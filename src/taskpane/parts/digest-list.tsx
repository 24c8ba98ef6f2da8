import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { digestOfResults, type Dataset } from "../../domain";
import type { CheckReport } from "../../excel/session";
import { formatPlace } from "../../plan/text/place-text";
import { acknowledgedBy } from "../state/findings/group";
import { checkWords, findingWords } from "../words";
import { usePane } from "./pane-context";
import { SeverityBadge } from "./severity-badge";
import { useStyles } from "./use-styles";

const useDigestStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** まず見るもの: at most five things, each with its first open finding and the way to its cell. */
export function DigestList(props: {
  readonly dataset: Dataset;
  readonly report: CheckReport;
}): JSX.Element | null {
  const { dataset, report } = props;
  const styles = useStyles();
  const own = useDigestStyles();
  const { run } = usePane();
  const acknowledged = new Set(acknowledgedBy(report.acknowledgements).keys());
  const items = digestOfResults(report.results, acknowledged);
  if (items.length === 0) return null;
  return (
    <section className={styles.stack} aria-label={checkWords.digest}>
      <h3 className={styles.subheading}>{checkWords.digest}</h3>
      <ol className={`${styles.list} ${styles.stack}`}>
        {items.map(({ finding, title, others }) => {
          const cell = report.cellOf(finding.at);
          return (
            <li key={finding.fingerprint} className={own.item}>
              <div className={styles.row}>
                <SeverityBadge severity={finding.severity} />
                <span>{formatPlace(dataset, finding.at)}</span>
              </div>
              <p className={styles.text}>{title}</p>
              {others.length > 0 && (
                <p className={styles.quiet}>{checkWords.digestOthers(others.length)}</p>
              )}
              {cell !== null && (
                <div>
                  <Button size="small" onClick={() => void run({ kind: "goTo", cell })}>
                    {findingWords.goToSheet(cell.sheet)}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
