import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useEffect, useRef, type JSX } from "react";
import type { Acknowledgement, Dataset } from "../../domain";
import type { CheckReport } from "../../excel/session";
import { formatLapse, type Lapse } from "../../plan/sheets/acknowledgements/lapse";
import { a1 } from "../../references";
import { formatPlace } from "../../plan/text/place-text";
import { Disclosure } from "../parts/disclosure";
import { Facts } from "../parts/facts";
import { CheckIcon, GoToIcon } from "../parts/icons";
import { usePane, usePaneState } from "../parts/pane-context";
import { SeverityBadge } from "../parts/severity-badge";
import { SourceList } from "../parts/source-list";
import { TaskButton } from "../parts/task-button";
import { useStyles } from "../parts/use-styles";
import { dayInWords } from "../state/dates";
import type { ListedFinding } from "../state/findings/listed-finding";
import { formatBefore, formatCompared, formatDifference } from "../state/findings/values";
import { findingWords } from "../words";
import { FindingForm } from "./finding-form";

const useCardStyles = makeStyles({
  open: {
    borderInlineStartWidth: "4px",
    borderInlineStartColor: tokens.colorPaletteDarkOrangeBorder2,
  },
  done: {
    borderInlineStartWidth: "4px",
    borderInlineStartColor: tokens.colorNeutralStroke1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  lapsed: { padding: "8px 10px", backgroundColor: tokens.colorNeutralBackground3 },
  icon: { display: "inline-flex", verticalAlign: "text-bottom" },
});

function AcknowledgementLine({ given }: { readonly given: Acknowledgement }): JSX.Element {
  return (
    <Facts
      facts={[
        [findingWords.reason, given.reason],
        [
          findingWords.name,
          findingWords.confirmed(given.confirmedBy, dayInWords(given.confirmedOn)),
        ],
      ]}
    />
  );
}

/** That it was acknowledged before, and which value has changed since. */
function LapsedAcknowledgement({ lapse }: { readonly lapse: Lapse }): JSX.Element {
  const styles = useStyles();
  const own = useCardStyles();
  return (
    <div className={`${styles.tight} ${own.lapsed}`}>
      <p className={styles.text}>
        {findingWords.lapsed}
        {formatLapse(lapse)}
      </p>
      <AcknowledgementLine given={lapse.acknowledgement} />
    </div>
  );
}

interface FindingCardProps extends ListedFinding {
  readonly dataset: Dataset;
  readonly cellOf: CheckReport["cellOf"];
}

/** One finding: where, both values, the lines it rests on, its cell, and 確認済みにする or 取り消す. */
export const FindingCard = memo(function FindingCard(props: FindingCardProps): JSX.Element {
  const { finding, acknowledgement, change, lapse, dataset, cellOf } = props;
  const { fingerprint, at, stated, computed, severity, message, sources } = finding;
  const styles = useStyles();
  const own = useCardStyles();
  const { run, store } = usePane();
  const form = usePaneState(({ check }) =>
    check.form?.fingerprint === fingerprint ? check.form : null,
  );
  const action = useRef<HTMLSpanElement>(null);
  const hadForm = useRef(false);
  useEffect(() => {
    if (form === null && hadForm.current) action.current?.querySelector("button")?.focus();
    hadForm.current = form !== null;
  }, [form]);
  const place = formatPlace(dataset, at);
  const cell = cellOf(at);
  const difference = formatDifference(stated, computed, at);
  const isOpen = acknowledgement === null;
  const actionWord = isOpen ? findingWords.acknowledge : findingWords.withdraw;
  return (
    <article className={`${styles.card} ${isOpen ? own.open : own.done}`} aria-label={place}>
      <div className={styles.row}>
        <SeverityBadge severity={severity} />
        {isOpen ? (
          <Badge appearance="outline" color="informative">
            {findingWords.states.open}
          </Badge>
        ) : (
          <Badge appearance="tint" color="success" icon={<CheckIcon />}>
            {findingWords.states.acknowledged}
          </Badge>
        )}
        {(change?.kind === "new" || change?.kind === "changed") && (
          <Badge appearance="outline" color="brand">
            {findingWords.changes[change.kind]}
          </Badge>
        )}
      </div>
      <h5 className={styles.subheading}>{place}</h5>
      <p className={styles.text}>{message}</p>
      <Facts
        facts={[
          [findingWords.stated, formatCompared(stated, at)],
          [findingWords.computed, formatCompared(computed, at)],
          ...(difference === null ? [] : [[findingWords.difference, difference] as const]),
        ]}
      />
      {change?.kind === "changed" && (
        <p className={styles.quiet}>{formatBefore(change.before, finding)}</p>
      )}
      {lapse !== null && <LapsedAcknowledgement lapse={lapse} />}
      {acknowledgement !== null && <AcknowledgementLine given={acknowledgement} />}
      {sources.length === 0 ? (
        <p className={styles.quiet}>{findingWords.noSources}</p>
      ) : (
        <Disclosure summary={findingWords.sources(sources.length)} size="small">
          <SourceList dataset={dataset} sources={sources} />
        </Disclosure>
      )}
      {cell === null && <p className={styles.quiet}>{findingWords.noCell}</p>}
      <div className={styles.row}>
        {cell !== null && (
          <TaskButton
            size="small"
            icon={<GoToIcon />}
            onPress={() => void run({ kind: "goTo", cell })}
          >
            {findingWords.goTo(`${cell.sheet} ${a1(cell)}`)}
          </TaskButton>
        )}
        {form === null && (
          <span ref={action}>
            <TaskButton
              size="small"
              label={findingWords.actionOn(actionWord, place)}
              onPress={() => {
                const kind = isOpen ? "acknowledge" : "withdraw";
                store.dispatch({ kind: "formOpened", form: { kind, fingerprint } });
              }}
            >
              {actionWord}
            </TaskButton>
          </span>
        )}
      </div>
      {form !== null && <FindingForm form={form} />}
    </article>
  );
});
