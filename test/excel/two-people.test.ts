import { drawn } from "../support/drawn";
import { aftermathOf, allMeetings } from "./two-people";

test("2人が同時に作り、点検し、確認しても、ブックは壊れず、入力は残り、あとの人に伝わる", async () => {
  const meetings = await allMeetings();
  expect(meetings.length).toBeGreaterThan(60);
  for (const meeting of drawn(meetings, 4, "2人")) {
    const { refusals, ...aftermath } = await aftermathOf(meeting);
    const where = `${meeting.one.title} ${String(meeting.request)} ${meeting.other.title}`;
    expect({ where, ...aftermath }).toEqual({
      where,
      lost: [],
      broken: [],
      blamed: [],
      strange: [],
    });
    for (const refusal of refusals) expect(["claimed", "findingChanged"]).toContain(refusal);
  }
});
