import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useEffect, useRef, type JSX } from "react";
import type { Acknowledgement, Dataset } from "../../domain";
import type { CheckReport } from "../../excel/session";
import { formatLapse, type Lapse } from "../../plan/sheets/acknowledgements/lapse";
import { a1 } from "../../references";
import { valueLabels } from "../../plan/text/value-labels";
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
import type { SameFacts } from "../state/findings/same-reason";
import type { OpenForm } from "../state/pane-state";
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

const standingInquiry = (
  acknowledgements: readonly Acknowledgement[],
  fingerprint: string,
): Acknowledgement | null =>
  acknowledgements.findLast(
    (one) => one.fingerprint === fingerprint && one.kind === "inquiry" && one.withdrawn === null,
  ) ?? null;

/** What can be recorded of a finding, with the word on its button. */
const actionsOn = (
  isOpen: boolean,
  inquiry: Acknowledgement | null,
): readonly (readonly [OpenForm["kind"], string])[] => {
  if (!isOpen) return [["withdraw", findingWords.withdraw]];
  const asking =
    inquiry === null
      ? (["inquire", findingWords.inquire] as const)
      : (["endInquiry", findingWords.endInquiry] as const);
  return [["acknowledge", findingWords.acknowledge], asking];
};

/** Who gave which reason, or was asked what. */
function AcknowledgementLine({ given }: { readonly given: Acknowledgement }): JSX.Element {
  return (
    <Facts
      facts={[
        [given.kind === "inquiry" ? findingWords.question : findingWords.reason, given.reason],
        [
          given.kind === "inquiry" ? findingWords.asked : findingWords.name,
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
  readonly sameFacts: SameFacts;
}

/** One finding: where, both values, the lines it rests on, its cell, and 確認済みにする or 取り消す. */
export const FindingCard = memo(function FindingCard(props: FindingCardProps): JSX.Element {
  const { finding, acknowledgement, change, lapse, dataset, cellOf, sameFacts } = props;
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
  const inquiry = usePaneState(({ check: { report } }) =>
    report === null ? null : standingInquiry(report.acknowledgements, fingerprint),
  );
  const isOpen = acknowledgement === null;
  const labels = valueLabels(dataset, finding);
  const sameFact = sameFacts.get(fingerprint);
  const actions = actionsOn(isOpen, inquiry);
  return (
    <article className={`${styles.card} ${isOpen ? own.open : own.done}`} aria-label={place}>
      <div className={styles.row}>
        <SeverityBadge severity={severity} />
        {isOpen ? (
          <Badge appearance="outline" color={inquiry === null ? "informative" : "warning"}>
            {inquiry === null ? findingWords.states.open : findingWords.inquiring}
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
      {sameFact !== undefined && <p className={styles.quiet}>{findingWords.sameFact(sameFact)}</p>}
      <Facts
        facts={[
          [labels.stated, formatCompared(stated, at)],
          [labels.computed, formatCompared(computed, at)],
          ...(difference === null ? [] : [[findingWords.difference, difference] as const]),
        ]}
      />
      {change?.kind === "changed" && (
        <p className={styles.quiet}>{formatBefore(change.before, finding, labels)}</p>
      )}
      {lapse !== null && <LapsedAcknowledgement lapse={lapse} />}
      {acknowledgement !== null && <AcknowledgementLine given={acknowledgement} />}
      {acknowledgement === null && inquiry !== null && <AcknowledgementLine given={inquiry} />}
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
          <span ref={action} className={styles.row}>
            {actions.map(([kind, word]) => (
              <TaskButton
                key={kind}
                size="small"
                label={findingWords.actionOn(word, place)}
                onPress={() => {
                  store.dispatch({ kind: "formOpened", form: { kind, fingerprint } });
                }}
              >
                {word}
              </TaskButton>
            ))}
          </span>
        )}
      </div>
      {form !== null && <FindingForm form={form} dataset={dataset} />}
    </article>
  );
});
