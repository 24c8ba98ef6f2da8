import { staffWork } from "../../excel/staff-work";
import { expectWorkSaved } from "./saved-work";

// In a file of its own: what a circle of formulas comes to depends on what was calculated before.
describe("式が循環する作業のあとに保存して開く", () => {
  test.each(staffWork.filter(({ makesCircles }) => makesCircles === true))(
    "$title",
    expectWorkSaved,
    120_000,
  );
});
