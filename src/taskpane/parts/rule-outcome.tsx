import type { JSX } from "react";
import { formatOutcome, outcomes, type Dataset, type RuleResult } from "../../domain";
import { checkWords, countWords } from "../words";
import { Disclosure } from "./disclosure";
import { OutcomeBar } from "./outcome-bar";
import { SourceList } from "./source-list";
import { useStyles } from "./use-styles";

/** 「一致15・不一致1・判定不能3・対象外0」 */
const outcomeText = ({ outcomes: counts }: RuleResult): string =>
  outcomes
    .map((outcome) => `${formatOutcome(outcome)}${countWords.number(counts[outcome])}`)
    .join("・");

/** What a rule compared, as a bar and in words. */
export function Denominator({ result }: { readonly result: RuleResult }): JSX.Element {
  const styles = useStyles();
  const { compared, unit } = result;
  const text = checkWords.denominator(compared, unit, outcomeText(result));
  return (
    <div className={styles.tight}>
      <OutcomeBar counts={result.outcomes} label={text} />
      <p className={styles.quiet}>{text}</p>
    </div>
  );
}

/** Why comparisons came to 判定不能 or 対象外. */
export function Remarks(props: {
  readonly dataset: Dataset;
  readonly result: RuleResult;
}): JSX.Element | null {
  const styles = useStyles();
  const { remarks } = props.result;
  if (remarks.length === 0) return null;
  return (
    <Disclosure size="small" summary={checkWords.remarks(remarks.length)}>
      <ul className={`${styles.list} ${styles.stack}`}>
        {remarks.map(({ outcome, message, sources }) => (
          <li key={`${outcome} ${message}`} className={styles.tight}>
            <span className={styles.text}>
              {formatOutcome(outcome)}：{message}
            </span>
            {sources.length > 0 && (
              <Disclosure size="small" summary={checkWords.remarkSources(sources.length)}>
                <SourceList dataset={props.dataset} sources={sources} />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
