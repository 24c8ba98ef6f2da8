import { Button, Checkbox } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import type { Dataset } from "../../domain";
import { formatPlace } from "../../plan/text/place-text";
import { Disclosure } from "../parts/disclosure";
import { usePane, usePaneState } from "../parts/pane-context";
import { useStyles } from "../parts/use-styles";
import { sameReasonFor } from "../state/findings/same-reason";
import { findingWords } from "../words";

/** A list of more is no choice any more. */
const mostListed = 50;

/** Which other findings get the same reason: those about the same fact are ticked, those of the same rule can be. */
export function SameReasonList(props: {
  readonly dataset: Dataset;
  readonly fingerprint: string;
}): JSX.Element | null {
  const { dataset, fingerprint } = props;
  const styles = useStyles();
  const { store } = usePane();
  const report = usePaneState(({ check }) => check.report);
  const others = usePaneState(({ check }) => check.others);
  const offered = useMemo(
    () => (report === null ? [] : sameReasonFor(report, fingerprint).offered),
    [report, fingerprint],
  );
  if (offered.length === 0) return null;
  const choose = (chosen: readonly string[]): void => {
    store.dispatch({ kind: "othersChosen", others: new Set(chosen) });
  };
  const all = offered.map(({ finding }) => finding.fingerprint);
  return (
    <Disclosure summary={findingWords.sameReason(others.size, all.length)} size="small">
      <div className={styles.row}>
        <Button
          size="small"
          onClick={() => {
            choose(all);
          }}
        >
          {findingWords.chooseAll}
        </Button>
        <Button
          size="small"
          onClick={() => {
            choose([]);
          }}
        >
          {findingWords.chooseNone}
        </Button>
      </div>
      {all.length > mostListed && (
        <p className={styles.quiet}>{findingWords.sameReasonFirst(mostListed)}</p>
      )}
      {offered.slice(0, mostListed).map(({ finding, title }) => (
        <Checkbox
          key={finding.fingerprint}
          checked={others.has(finding.fingerprint)}
          label={`${formatPlace(dataset, finding.at)}（${title}）`}
          onChange={(_, { checked }) => {
            const rest = [...others].filter((one) => one !== finding.fingerprint);
            choose(checked === true ? [...rest, finding.fingerprint] : rest);
          }}
        />
      ))}
    </Disclosure>
  );
}
