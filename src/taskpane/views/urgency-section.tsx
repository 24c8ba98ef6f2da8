import type { JSX } from "react";
import type { Dataset } from "../../domain";
import type { CheckReport } from "../../excel/session";
import { formatSeverity } from "../../plan/text/words";
import { useStyles } from "../parts/use-styles";
import type { SameFacts } from "../state/findings/same-reason";
import type { UrgencySection } from "../state/findings/urgency";
import { checkWords } from "../words";
import { FindingGroupView } from "./finding-group";

/** The rules of one severity that found something. */
export function UrgencySectionView(props: {
  readonly section: UrgencySection;
  readonly dataset: Dataset;
  readonly cellOf: CheckReport["cellOf"];
  readonly sameFacts: SameFacts;
}): JSX.Element {
  const styles = useStyles();
  const { section, dataset, cellOf, sameFacts } = props;
  const { severity, groups, listed } = section;
  return (
    <section className={styles.stack}>
      <h3 className={styles.heading}>
        {checkWords.section(formatSeverity(severity), listed, groups.length)}
      </h3>
      {groups.map((group) => (
        <FindingGroupView
          key={group.result.rule}
          group={group}
          dataset={dataset}
          cellOf={cellOf}
          sameFacts={sameFacts}
        />
      ))}
    </section>
  );
}
