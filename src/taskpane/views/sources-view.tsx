import type { JSX } from "react";
import type { Dataset } from "../../domain";
import type { Selection } from "../../excel/session";
import type { Provenance } from "../../plan";
import { Facts } from "../parts/facts";
import { usePaneState } from "../parts/pane-context";
import { SourceContext } from "../parts/source-context";
import { StepList } from "../parts/step-list";
import { useStyles } from "../parts/use-styles";
import { problemWords, sourcesWords } from "../words";

function ProvenanceView(props: {
  readonly dataset: Dataset;
  readonly provenance: Provenance;
}): JSX.Element {
  const { title, stated, sources, explanation } = props.provenance;
  const styles = useStyles();
  return (
    <>
      <div className={styles.stack} aria-live="polite">
        <h3 className={styles.subheading}>{title}</h3>
        <Facts
          facts={[
            ...(stated === "" ? [] : [[sourcesWords.stated, stated] as const]),
            ...(explanation === null ? [] : [[sourcesWords.calculated, explanation] as const]),
          ]}
        />
      </div>
      {sources.length === 0 ? (
        explanation === null && <p className={styles.text}>{sourcesWords.noDocument}</p>
      ) : (
        <StepList
          items={sources}
          keyOf={({ document, line }) => `${document} ${String(line)}`}
          step={5}
          more={sourcesWords.more}
          render={(source) => <SourceContext dataset={props.dataset} source={source} />}
        />
      )}
    </>
  );
}

function SelectionView(props: {
  readonly dataset: Dataset;
  readonly selection: Selection;
}): JSX.Element {
  const { sheet, cell, provenance } = props.selection;
  const styles = useStyles();
  return (
    <section className={styles.stack}>
      <p className={styles.quiet}>{problemWords.place(sheet, cell)}</p>
      {provenance === null ? (
        <p className={styles.text}>{sourcesWords.noProvenance(sheet, cell)}</p>
      ) : (
        <ProvenanceView dataset={props.dataset} provenance={provenance} />
      )}
    </section>
  );
}

/** Where the value of the selected cell comes from. */
export function SourcesView(): JSX.Element {
  const styles = useStyles();
  const open = usePaneState((state) => state.open);
  const selection = usePaneState((state) => state.selection);
  return (
    <div className={styles.view}>
      <h2 className={styles.heading}>{sourcesWords.heading}</h2>
      {open === null || selection === null ? (
        <p className={styles.text}>{sourcesWords.nothing}</p>
      ) : (
        <SelectionView dataset={open.dataset} selection={selection} />
      )}
    </div>
  );
}
