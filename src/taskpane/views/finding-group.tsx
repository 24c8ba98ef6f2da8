import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useId, type JSX } from "react";
import type { Dataset } from "../../domain";
import type { CheckReport } from "../../excel/session";
import { AboutRule } from "../parts/about-rule";
import { DisclosureButton } from "../parts/disclosure";
import { usePane, usePaneState } from "../parts/pane-context";
import { Denominator, Remarks } from "../parts/rule-outcome";
import { StepList } from "../parts/step-list";
import { useStyles } from "../parts/use-styles";
import type { FindingGroup } from "../state/findings/group";
import type { SameFacts } from "../state/findings/same-reason";
import { groupViewOf, listedAtOnce } from "../state/reduce-check";
import { checkWords } from "../words";
import { FindingCard } from "./finding-card";

const useGroupStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    paddingTop: "10px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, font: "inherit" },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

interface FindingGroupProps {
  readonly group: FindingGroup;
  readonly dataset: Dataset;
  readonly cellOf: CheckReport["cellOf"];
  readonly sameFacts: SameFacts;
}

function Findings({ group, dataset, cellOf, sameFacts }: FindingGroupProps): JSX.Element {
  const styles = useStyles();
  const { store } = usePane();
  const { rule } = group.result;
  const shown = usePaneState(({ check }) => check.groups.get(rule)?.listed ?? listedAtOnce);
  const more = useCallback(() => {
    store.dispatch({ kind: "moreListed", rule });
  }, [store, rule]);
  const all = group.result.findings.length;
  return (
    <div className={styles.stack}>
      {group.listed.length < all && (
        <p className={styles.quiet}>{checkWords.listedOf(group.listed.length, all)}</p>
      )}
      <StepList
        items={group.listed}
        keyOf={({ finding }) => finding.fingerprint}
        step={listedAtOnce}
        more={checkWords.more}
        shown={shown}
        onMore={more}
        render={(listed) => (
          <FindingCard {...listed} dataset={dataset} cellOf={cellOf} sameFacts={sameFacts} />
        )}
      />
    </div>
  );
}

/** One rule that found something: its title, how its comparisons came out, and its findings. */
export function FindingGroupView(props: FindingGroupProps): JSX.Element {
  const { result, counts } = props.group;
  const { rule, title } = result;
  const styles = useStyles();
  const own = useGroupStyles();
  const { store } = usePane();
  const id = useId();
  const isOpen = usePaneState(({ check }) => groupViewOf(check, result).isOpen);
  return (
    <section className={own.group} aria-label={title}>
      <h4 className={`${own.title} ${own.name}`}>
        <DisclosureButton
          controls={id}
          isOpen={isOpen}
          onToggle={(opened) => {
            store.dispatch({ kind: "groupToggled", rule, isOpen: opened });
          }}
        >
          {title}
        </DisclosureButton>
      </h4>
      <Denominator result={result} />
      <p className={styles.text}>{checkWords.groupCounts(counts)}</p>
      <div id={id} className={styles.stack}>
        {isOpen && (
          <>
            <div>
              <AboutRule result={result} />
              <Remarks dataset={props.dataset} result={result} />
            </div>
            <Findings {...props} />
          </>
        )}
      </div>
    </section>
  );
}
