import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type JSX } from "react";
import { formatOutcome, outcomes, type Outcome } from "../../domain";
import { outcomeShares } from "../state/findings/outcome-shares";
import { checkWords } from "../words";
import { useStyles } from "./use-styles";

const useBarStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "10px", overflow: "visible" },
  match: { color: tokens.colorPaletteGreenBorder2 },
  mismatch: { color: tokens.colorPaletteRedForeground1 },
  undecidable: { color: tokens.colorPaletteDarkOrangeForeground1 },
  notApplicable: { color: tokens.colorNeutralForeground3 },
  /** Patterns tell the parts apart where there is no colour. */
  part: {
    fill: "currentColor",
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  legend: { display: "flex", flexWrap: "wrap", gap: "2px 12px" },
  entry: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
  sample: { width: "18px", height: "10px" },
});

/** The signs of the four outcomes: solid, crossed, hatched, dotted. */
function Pattern({ outcome, id }: { readonly outcome: Outcome; readonly id: string }): JSX.Element {
  const stroke = { stroke: "currentColor", strokeWidth: 1.5, fill: "none" } as const;
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      {outcome === "match" && <rect width="6" height="6" fill="currentColor" fillOpacity="0.55" />}
      {outcome === "mismatch" && <path d="M0 0 6 6M6 0 0 6" {...stroke} strokeWidth={2} />}
      {outcome === "undecidable" && <path d="M-1 1 1-1M0 6 6 0M5 7 7 5" {...stroke} />}
      {outcome === "notApplicable" && <circle cx="3" cy="3" r="0.9" fill="currentColor" />}
    </pattern>
  );
}

function Part(props: {
  readonly outcome: Outcome;
  readonly from: number;
  readonly width: number;
}): JSX.Element {
  const styles = useBarStyles();
  const id = useId();
  const { outcome, from, width } = props;
  return (
    <g className={`${styles.part} ${styles[outcome]}`}>
      <defs>
        <Pattern outcome={outcome} id={id} />
      </defs>
      <rect
        x={`${String(from)}%`}
        y="0.5"
        width={`${String(width)}%`}
        height="9"
        fill={`url(#${id})`}
        stroke="currentColor"
        strokeWidth="1"
      />
    </g>
  );
}

/** How the comparisons of a rule came out, as one bar. `label` says the same in words. */
export function OutcomeBar(props: {
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly label: string;
}): JSX.Element {
  const styles = useBarStyles();
  return (
    <svg className={styles.bar} role="img" aria-label={checkWords.chart(props.label)}>
      {outcomeShares(props.counts).map((share) => (
        <Part key={share.outcome} {...share} />
      ))}
    </svg>
  );
}

/** What the parts of the bars stand for. */
export function OutcomeLegend(): JSX.Element {
  const styles = useBarStyles();
  const shared = useStyles();
  return (
    <ul
      aria-label={checkWords.legend}
      className={`${shared.list} ${shared.quiet} ${styles.legend}`}
    >
      {outcomes.map((outcome) => (
        <li key={outcome} className={styles.entry}>
          <svg className={styles.sample} aria-hidden="true">
            <Part outcome={outcome} from={0} width={100} />
          </svg>
          {formatOutcome(outcome)}
        </li>
      ))}
    </ul>
  );
}
