import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type JSX } from "react";
import { usePane, usePaneState } from "../parts/pane-context";
import { TaskButton } from "../parts/task-button";
import { useStyles } from "../parts/use-styles";
import type { OpenForm } from "../state/pane-state";
import { findingWords } from "../words";

const useFormStyles = makeStyles({
  form: { padding: "10px", backgroundColor: tokens.colorNeutralBackground3 },
});

const whyNotSaved = ({ kind }: OpenForm, reason: string, name: string): string | null => {
  if (kind === "acknowledge" && reason.trim() === "") return findingWords.reasonMissing;
  return name.trim() === "" ? findingWords.nameMissing : null;
};

/** Reason and name for 確認済みにする, or the name for 取り消す. What is typed lives in the state: a refusal keeps it. */
export function FindingForm({ form }: { readonly form: OpenForm }): JSX.Element {
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
  const isNew = kind === "acknowledge";
  return (
    <div
      ref={first}
      className={`${styles.stack} ${own.form}`}
      onKeyDown={({ key }) => {
        if (key === "Escape") close();
      }}
    >
      {isNew && (
        <Field label={findingWords.reason} hint={findingWords.reasonHint} required size="small">
          <Textarea
            value={reason}
            rows={3}
            onChange={(_, { value }) => {
              store.dispatch({ kind: "reasonTyped", fingerprint, reason: value });
            }}
          />
        </Field>
      )}
      <Field label={isNew ? findingWords.name : findingWords.withdrawnBy} required size="small">
        <Input
          value={name}
          autoComplete="off"
          onChange={(_, { value }) => {
            store.dispatch({ kind: "nameTyped", name: value });
          }}
        />
      </Field>
      <div className={styles.row}>
        <TaskButton
          appearance="primary"
          size="small"
          whyNot={whyNotSaved(form, reason, name)}
          onPress={() => void run({ kind, fingerprint })}
        >
          {isNew ? findingWords.save : findingWords.saveWithdrawal}
        </TaskButton>
        <Button size="small" onClick={close}>
          {findingWords.cancel}
        </Button>
      </div>
    </div>
  );
}
