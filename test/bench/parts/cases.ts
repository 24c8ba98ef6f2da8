import { allMeetings } from "../../excel/two-people";
import { casesOf, moodCases, requestsOf, runs } from "../../excel/mood-cases";

/** In how many ways work with Excel is disturbed by `npm run test:full`: every mood at every request of every task. */
export const reportCases = async (): Promise<void> => {
  console.log("\n何かが起きる要求と、起きること（全部を試すのは npm run test:full）");
  let all = 0;
  for (const run of runs) {
    const requests = await requestsOf(run);
    const cases = casesOf(requests).length;
    all += cases;
    console.log(
      `${run.title}：要求${String(requests)} × ${String(moodCases.length)}種 = ${String(cases)}通り`,
    );
  }
  console.log(`合わせて${String(all)}通り`);
  const meetings = (await allMeetings()).length;
  console.log(`2人の作業の組を、1人目の要求ごとに重ねる：${String(meetings)}通り`);
};
