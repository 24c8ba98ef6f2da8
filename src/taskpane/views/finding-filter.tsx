import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import type { Dataset, RuleResult } from "../../domain";
import { formatSeverity } from "../../plan/text/words";
import { Choice } from "../parts/choice";
import { Disclosure } from "../parts/disclosure";
import { usePane, usePaneState } from "../parts/pane-context";
import { choicesOf, type Choice as Entry } from "../state/findings/choices";
import { allFindings, countNarrowing, type FindingFilter } from "../state/findings/filter";
import type { FindingChange } from "../state/findings/since";
import type { Subject } from "../state/findings/subject";
import { severities } from "../state/findings/urgency";
import { filterWords } from "../words";

const useFilterStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "8px",
    paddingTop: "6px",
  },
  wide: { gridColumn: "1 / -1" },
});

const states = ["all", "open", "acknowledged"] as const satisfies readonly FindingFilter["state"][];

const changeKinds = ["newer", "unchanged"] as const;

const any = "";
/** A subject as the value of an option. */
const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`;

const option = (value: string, name: string): JSX.Element => (
  <option key={value} value={value}>
    {name}
  </option>
);
const entryOption = ({ value, name, count }: Entry<string>): JSX.Element =>
  option(value, filterWords.choice(name, count));
const subjectOption = ({ value, ...entry }: Entry<Subject>): JSX.Element =>
  entryOption({ ...entry, value: subjectKey(value) });

interface FilterProps {
  readonly dataset: Dataset;
  readonly results: readonly RuleResult[];
  /** Empty where there is no earlier check. */
  readonly changes: ReadonlyMap<string, FindingChange>;
}

/** Narrows the list of findings; each entry says how many findings it leads to. */
function FilterFields({ dataset, results, changes }: FilterProps): JSX.Element {
  const styles = useFilterStyles();
  const { store } = usePane();
  const filter = usePaneState(({ check }) => check.filter);
  const choices = useMemo(() => choicesOf(dataset, results), [dataset, results]);
  const subjects = [...choices.projects, ...choices.initiatives];
  const change = (part: Partial<FindingFilter>): void => {
    store.dispatch({ kind: "filterChanged", filter: { ...filter, ...part } });
  };
  return (
    <div className={styles.grid}>
      <Choice
        label={filterWords.state}
        value={filter.state}
        onChoose={(value) => {
          change({ state: states.find((state) => state === value) ?? "all" });
        }}
      >
        {states.map((state) => option(state, filterWords.states[state]))}
      </Choice>
      <Choice
        label={filterWords.severity}
        value={filter.severity ?? any}
        onChoose={(value) => {
          change({ severity: severities.find((severity) => severity === value) ?? null });
        }}
      >
        {option(any, filterWords.any)}
        {severities.map((severity) => option(severity, formatSeverity(severity)))}
      </Choice>
      {changes.size > 0 && (
        <div className={styles.wide}>
          <Choice
            label={filterWords.change}
            value={filter.change ?? any}
            onChoose={(value) => {
              change({ change: changeKinds.find((kind) => kind === value) ?? null });
            }}
          >
            {option(any, filterWords.any)}
            {changeKinds.map((kind) => option(kind, filterWords.changes[kind]))}
          </Choice>
        </div>
      )}
      <div className={styles.wide}>
        <Choice
          label={filterWords.rule}
          value={filter.rule ?? any}
          onChoose={(value) => {
            change({ rule: value === any ? null : value });
          }}
        >
          {option(any, filterWords.any)}
          {choices.rules.map(entryOption)}
        </Choice>
      </div>
      <Choice
        label={filterWords.subject}
        value={filter.subject === null ? any : subjectKey(filter.subject)}
        onChoose={(key) => {
          const chosen = subjects.find(({ value }) => subjectKey(value) === key);
          change({ subject: chosen?.value ?? null });
        }}
      >
        {option(any, filterWords.any)}
        <optgroup label={filterWords.projects}>{choices.projects.map(subjectOption)}</optgroup>
        <optgroup label={filterWords.initiatives}>
          {choices.initiatives.map(subjectOption)}
        </optgroup>
      </Choice>
      <Choice
        label={filterWords.municipality}
        value={filter.municipality ?? any}
        onChoose={(value) => {
          change({ municipality: value === any ? null : value });
        }}
      >
        {option(any, filterWords.any)}
        {choices.municipalities.map(entryOption)}
      </Choice>
    </div>
  );
}

/** The filter, closed until it is wanted; how much it narrows is said on it. */
export function FindingFilterView(props: FilterProps): JSX.Element {
  const { store } = usePane();
  const narrowing = usePaneState(({ check }) => countNarrowing(check.filter));
  return (
    <div>
      <Disclosure summary={filterWords.heading(narrowing)}>
        <FilterFields {...props} />
      </Disclosure>
      {narrowing > 0 && (
        <Button
          size="small"
          onClick={() => {
            store.dispatch({ kind: "filterChanged", filter: allFindings });
          }}
        >
          {filterWords.clear}
        </Button>
      )}
    </div>
  );
}
