import { Checkbox } from "@fluentui/react-components";
import type { JSX } from "react";
import type { RowChange } from "../../excel/session";
import type { FlowName } from "../state/task";
import { fillWords } from "../words";
import { useDispatch } from "./pane-context";
import { StepList } from "./step-list";
import { useStyles } from "./use-styles";

const listedAtOnce = 30;

/** What is done unasked: new rows come, former ones go, deleted ones stay away. */
const isDoneUnasked = ({ kind }: RowChange): boolean => kind !== "deleted";

/** Every row that is added or removed, and every one that staff have deleted, with a tick of its own. */
export function RowChoices(props: {
  readonly flow: FlowName;
  readonly rows: readonly (RowChange & { readonly sheet: string })[];
  readonly overruled: ReadonlySet<string>;
}): JSX.Element {
  const { flow, rows, overruled } = props;
  const styles = useStyles();
  const dispatch = useDispatch();
  return (
    <section className={styles.stack}>
      <h4 className={styles.subheading}>{fillWords.rowsHeading(rows.length)}</h4>
      <p className={styles.text}>{fillWords.rowsHint}</p>
      <StepList
        items={rows}
        keyOf={({ id }) => id}
        step={listedAtOnce}
        more={fillWords.more}
        render={(row) => {
          const { action, why } = fillWords.rowChanges[row.kind];
          return (
            <Checkbox
              className={styles.flush}
              label={
                <span className={styles.tight}>
                  <span>{fillWords.rowChoice(row.sheet, row.label, action)}</span>
                  <span className={styles.quiet}>{why}</span>
                </span>
              }
              checked={isDoneUnasked(row) !== overruled.has(row.id)}
              onChange={(_, { checked }) => {
                const isUnasked = checked === isDoneUnasked(row);
                dispatch({ kind: isUnasked ? "notOverruled" : "overruled", flow, ids: [row.id] });
              }}
            />
          );
        }}
      />
    </section>
  );
}
