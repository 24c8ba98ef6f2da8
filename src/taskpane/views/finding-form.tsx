import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type JSX } from "react";
import type { Dataset } from "../../domain";
import { usePane, usePaneState } from "../parts/pane-context";
import { TaskButton } from "../parts/task-button";
import { useStyles } from "../parts/use-styles";
import type { OpenForm } from "../state/pane-state";
import { findingWords } from "../words";
import { SameReasonList } from "./same-reason-list";

const useFormStyles = makeStyles({
  form: { padding: "10px", backgroundColor: tokens.colorNeutralBackground3 },
});

/** What each form asks for, and what its button says. */
const formWords = {
  acknowledge: {
    reason: findingWords.reason,
    hint: findingWords.reasonHint,
    missing: findingWords.reasonMissing,
    name: findingWords.name,
    save: findingWords.save,
  },
  inquire: {
    reason: findingWords.question,
    hint: findingWords.questionHint,
    missing: findingWords.questionMissing,
    name: findingWords.asked,
    save: findingWords.saveInquiry,
  },
  withdraw: {
    reason: "",
    hint: "",
    missing: "",
    name: findingWords.withdrawnBy,
    save: findingWords.saveWithdrawal,
  },
  endInquiry: {
    reason: "",
    hint: "",
    missing: "",
    name: findingWords.endedBy,
    save: findingWords.endInquiry,
  },
} as const satisfies Readonly<Record<OpenForm["kind"], unknown>>;

const whyNotSaved = ({ kind }: OpenForm, reason: string, name: string): string | null => {
  const { missing } = formWords[kind];
  if (missing !== "" && reason.trim() === "") return missing;
  return name.trim() === "" ? findingWords.nameMissing : null;
};

interface FindingFormProps {
  readonly form: OpenForm;
  readonly dataset: Dataset;
}

/**
 * Reason and name for 確認済みにする, question and person for 照会中にする, or the name for 取り消す. What is typed lives in the state:
 * a refusal keeps it.
 */
export function FindingForm({ form, dataset }: FindingFormProps): JSX.Element {
  const { kind, fingerprint } = form;
  const styles = useStyles();
  const own = useFormStyles();
  const { run, store } = usePane();
  const reason = usePaneState(({ check }) => check.reasons.get(fingerprint) ?? "");
  const name = usePaneState(({ check }) => check.confirmedBy);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    first.current?.querySelector<HTMLElement>("textarea, input")?.focus();
  }, []);
  const close = (): void => {
    store.dispatch({ kind: "formClosed" });
  };
  const words = formWords[kind];
  const isNew = kind === "acknowledge" || kind === "inquire";
  return (
    <div
      ref={first}
      className={`${styles.stack} ${own.form}`}
      onKeyDown={({ key }) => {
        if (key === "Escape") close();
      }}
    >
      {isNew && (
        <Field label={words.reason} hint={words.hint} required size="small">
          <Textarea
            value={reason}
            rows={3}
            onChange={(_, { value }) => {
              store.dispatch({ kind: "reasonTyped", fingerprint, reason: value });
            }}
          />
        </Field>
      )}
      <Field label={words.name} required size="small">
        <Input
          value={name}
          autoComplete="off"
          onChange={(_, { value }) => {
            store.dispatch({ kind: "nameTyped", name: value });
          }}
        />
      </Field>
      {isNew && <SameReasonList dataset={dataset} fingerprint={fingerprint} />}
      <div className={styles.row}>
        <TaskButton
          appearance="primary"
          size="small"
          whyNot={whyNotSaved(form, reason, name)}
          onPress={() => void run({ kind: kind === "endInquiry" ? "withdraw" : kind, fingerprint })}
        >
          {words.save}
        </TaskButton>
        <Button size="small" onClick={close}>
          {findingWords.cancel}
        </Button>
      </div>
    </div>
  );
}
