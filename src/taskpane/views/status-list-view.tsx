import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import type { JSX } from "react";
import { formatJapaneseDate } from "../../domain";
import type { MarksFrom, WorkbookState } from "../../excel/session";
import { usePane, usePaneState } from "../parts/pane-context";
import { useStyles } from "../parts/use-styles";
import { parseDay } from "../state/dates";
import type { PaneState } from "../state/pane-state";
import { fillWords, sheetWords, statusListWords } from "../words";
import { FlowView } from "./flow-view";

const origins = [
  "dataset",
  "statusListSheet",
  "participationSheet",
] as const satisfies readonly MarksFrom[];

/** The sheet that must be there for its marks to be taken. */
const sheetOf = {
  dataset: null,
  statusListSheet: "statusList",
  participationSheet: "participation",
} as const;

/** Why the marks cannot come from there; `null` where they can, or where nobody knows yet. */
const whyNotFrom = (workbook: WorkbookState | null, origin: MarksFrom): string | null => {
  const id = sheetOf[origin];
  const sheet = workbook?.sheets.find((each) => each.id === id);
  return id === null || sheet?.state !== "absent"
    ? null
    : statusListWords.sheetMissing(sheetWords[id].name);
};

const whyNoPreview = ({ open, statusList, workbook }: PaneState): string | null => {
  if (open === null) return fillWords.noDataset;
  if (parseDay(statusList.asOf) === null) return statusListWords.asOfMissing;
  return whyNotFrom(workbook, statusList.marksFrom);
};

function DateField(): JSX.Element {
  const { store } = usePane();
  const asOf = usePaneState((state) => state.statusList.asOf);
  const date = parseDay(asOf);
  return (
    <Field
      label={statusListWords.asOf}
      required
      {...(date === null
        ? { validationMessage: statusListWords.asOfMissing }
        : { hint: statusListWords.asOfText(formatJapaneseDate(date)) })}
    >
      <Input
        type="date"
        value={asOf}
        onChange={(_, { value }) => {
          store.dispatch({ kind: "asOfTyped", asOf: value });
        }}
      />
    </Field>
  );
}

function MarksField(): JSX.Element {
  const { store } = usePane();
  const styles = useStyles();
  const marksFrom = usePaneState((state) => state.statusList.marksFrom);
  const workbook = usePaneState((state) => state.workbook);
  return (
    <Field label={statusListWords.marks}>
      <RadioGroup
        value={marksFrom}
        onChange={(_, { value }) => {
          const chosen = origins.find((origin) => origin === value);
          if (chosen !== undefined) store.dispatch({ kind: "marksChosen", marksFrom: chosen });
        }}
      >
        {origins.map((origin) => {
          const { name, explained } = statusListWords.marksFrom[origin];
          const whyNot = whyNotFrom(workbook, origin);
          return (
            <Radio
              key={origin}
              value={origin}
              disabled={whyNot !== null}
              label={
                <span className={styles.tight}>
                  <span>{name}</span>
                  <span className={styles.quiet}>{whyNot ?? explained}</span>
                </span>
              }
            />
          );
        })}
      </RadioGroup>
    </Field>
  );
}

/** 取組状況一覧を作る, as of a chosen day. */
export function StatusListView(): JSX.Element {
  return (
    <FlowView
      flow="statusList"
      heading={statusListWords.heading}
      fillWord={statusListWords.create}
      whyNoPreview={usePaneState(whyNoPreview)}
    >
      <DateField />
      <MarksField />
    </FlowView>
  );
}
