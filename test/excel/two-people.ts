import { createWorkbookSession } from "../../src/excel";
import type { Answer } from "../../src/excel";
import { loadOfficeJs } from "../../src/standin/node";
import { lostIn, openTyped, requestsOf, runs, type Run } from "./mood-cases";
import { allSheets, day, valueOf, type OpenWorkbook } from "./open-workbook";
import { smallRegion } from "./small-region";

const dataset = smallRegion();
const impatient = { answer: 60_000, stopping: 0, otherWriter: 0 };

/** The pane of somebody else who has the same workbook open. */
const beside = ({ standIn }: OpenWorkbook, name: string): OpenWorkbook => {
  const other = standIn.coauthor();
  const office = loadOfficeJs(other);
  const writer = { id: name, name: () => name };
  const session = createWorkbookSession(office, { writer, patience: impatient });
  return { standIn: other, ...office, session };
};

/** One person does something, and before their n-th request somebody else does something from beginning to end. */
export interface Meeting {
  readonly one: Run;
  readonly other: Run;
  readonly request: number;
}

export const allMeetings = async (): Promise<readonly Meeting[]> => {
  const meetings: Meeting[] = [];
  for (const one of runs) {
    const requests = await requestsOf(one);
    for (const other of runs) {
      for (let request = 1; request <= requests; request += 1)
        meetings.push({ one, other, request });
    }
  }
  return meetings;
};

/** What is wrong with a workbook after two people have met in it, and after the next run; nothing, as it should be. */
export interface Aftermath {
  /** What each was refused with. */
  readonly refusals: readonly string[];
  readonly lost: readonly (string | number)[];
  /** Cells whose formulas point to nothing. */
  readonly broken: readonly string[];
  /** Ids of cells that count as typed, but for those that were. */
  readonly blamed: readonly string[];
  /** Findings of the next check that are not those of a workbook in which nobody met. */
  readonly strange: readonly string[];
}

const brokenIn = async ({ standIn }: OpenWorkbook): Promise<readonly string[]> =>
  (await standIn.snapshot()).sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ at, formula }) =>
      formula?.includes("#REF!") === true ? `${name}!${at}` : [],
    ),
  );

const refusalIn = (answer: Answer<unknown>): readonly string[] =>
  answer.ok ? [] : [answer.refusal.kind];

/** All sheets anew, and what a check then says. */
const afterwards = async ({ session }: OpenWorkbook) => {
  const { keptTyped } = await valueOf(session.fill({ dataset, sheets: allSheets }, new Set()));
  const { results } = await valueOf(session.check(dataset, day));
  const findings = results.flatMap((result) =>
    result.findings.map(({ fingerprint }) => fingerprint),
  );
  return { kept: keptTyped.map(({ id }) => id), findings };
};

let calm: ReturnType<typeof afterwards> | undefined;

export const aftermathOf = async ({ one, other, request }: Meeting): Promise<Aftermath> => {
  calm ??= openTyped().then(afterwards);
  const expected = await calm;
  const first = await openTyped();
  const second = beside(first, "玉野 次郎");
  const met: Answer<unknown>[] = [];
  let isMeeting = false;
  first.standIn.moods.beforeRequest = async (number) => {
    if (number !== request || isMeeting) return;
    isMeeting = true;
    met.push(await other.run(second));
  };
  const answer = await one.run(first);
  first.standIn.moods.beforeRequest = null;
  const refusals = [answer, ...met].flatMap(refusalIn);
  const lost = await lostIn(first);
  const { kept, findings } = await afterwards(first);
  return {
    refusals,
    lost: [...lost, ...(await lostIn(first))],
    broken: await brokenIn(first),
    blamed: kept.filter((id) => !expected.kept.includes(id)),
    strange: findings.filter((one) => !expected.findings.includes(one)),
  };
};
