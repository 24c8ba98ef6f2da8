import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { TypedCell } from "../../excel/session";
import type { FlowName } from "../state/task";
import { fillWords } from "../words";
import { Facts } from "./facts";
import { useDispatch } from "./pane-context";
import { StepList } from "./step-list";
import { useStyles } from "./use-styles";

const useCellStyles = makeStyles({
  cell: {
    padding: "8px 10px 4px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const listedAtOnce = 30;
const shown = (value: string): string => (value === "" ? fillWords.empty : value);

/** Cells in which staff typed something else than the dataset says: each stays, unless its box is ticked. */
export function TypedCells(props: {
  readonly flow: FlowName;
  readonly cells: readonly TypedCell[];
  readonly overruled: ReadonlySet<string>;
}): JSX.Element {
  const { flow, cells, overruled } = props;
  const styles = useStyles();
  const own = useCellStyles();
  const dispatch = useDispatch();
  const all = cells.map(({ id }) => id);
  const chosen = all.filter((id) => overruled.has(id)).length;
  const choose = (kind: "overruled" | "notOverruled", ids: readonly string[]) => () => {
    dispatch({ kind, flow, ids });
  };
  return (
    <section className={styles.stack}>
      <h4 className={styles.subheading}>{fillWords.typedHeading(cells.length)}</h4>
      <p className={styles.text}>{fillWords.typedHint}</p>
      <div className={styles.row}>
        <Button size="small" onClick={choose("overruled", all)}>
          {fillWords.putBackAll}
        </Button>
        <Button size="small" onClick={choose("notOverruled", all)}>
          {fillWords.keepAll}
        </Button>
      </div>
      <p className={styles.quiet} role="status">
        {fillWords.putBackCount(chosen, cells.length)}
      </p>
      <StepList
        items={cells}
        keyOf={({ id }) => id}
        step={listedAtOnce}
        more={fillWords.more}
        render={({ id, sheet, cell, label, typed, planned }) => {
          const place = fillWords.typedCell(sheet, cell, label);
          return (
            <div className={own.cell}>
              <p className={styles.text}>{place}</p>
              <Facts
                facts={[
                  [fillWords.typedValue, shown(typed)],
                  [fillWords.plannedValue, shown(planned)],
                ]}
              />
              <Checkbox
                label={fillWords.putBack}
                aria-label={fillWords.putBackOf(place)}
                checked={overruled.has(id)}
                onChange={(_, { checked }) => {
                  choose(checked === true ? "overruled" : "notOverruled", [id])();
                }}
              />
            </div>
          );
        }}
      />
    </section>
  );
}
