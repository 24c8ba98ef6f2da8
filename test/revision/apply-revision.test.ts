import fc from "fast-check";
import {
  difference,
  factsOf,
  isSameFact,
  loadDataset,
  parseRevision,
  saveDataset,
  saveRevision,
  subjectKey,
} from "../../src/dataset";
import type {
  Alteration,
  Dataset,
  FactValue,
  RevisableSubject,
  Revision,
  RevisionChange,
} from "../../src/domain";
import { adoptDifferences, applyRevision, editionOf, revisionDocumentId } from "../../src/revision";
import { documentsOnly, checkDataset } from "../../src/rules";
import { decided, ino, sampleDataset, tosa, visionId } from "../fixtures/sample-dataset";
import { loadSeeds } from "../rules/load-seeds";

const edition = sampleDataset();
const record = {
  by: "企画課 山田",
  on: "2026-04-01",
  reason: null,
  origin: { kind: "command" },
} as const;

const changeOf = (alteration: Alteration): RevisionChange => ({ alteration, ...record });
const reference = editionOf(edition);
const revisionOf = (changes: readonly RevisionChange[]): Revision => ({
  edition: reference,
  changes,
});
const revised = (changes: readonly RevisionChange[], from = edition) =>
  applyRevision(from, revisionOf(changes));

// Each run applies several revisions of a whole dataset.
fc.configureGlobal({ numRuns: 25 });

const isRevisable = (subject: { readonly kind: string }): subject is RevisableSubject =>
  /^(?:participation|budget|kpi|annex)/u.test(subject.kind);

/** Facts that stand once: a change of what is stated twice is a conflict. */
const changeable = (dataset: Dataset) => {
  const facts = factsOf(dataset);
  const keys = facts.map(({ subject }) => subjectKey(subject));
  return facts.flatMap(({ subject, value }) => {
    const key = subjectKey(subject);
    return isRevisable(subject) && keys.indexOf(key) === keys.lastIndexOf(key)
      ? [{ subject, value }]
      : [];
  });
};

const otherValue = ({ kind }: RevisableSubject, seed: number): FactValue => {
  if (kind === "budgetYear" || kind === "budgetTotal") return decided(seed);
  if (kind === "participation") return seed % 2 === 0 ? [ino] : [ino, tosa];
  return `${String(seed)}人 (令和10年度)`;
};

const facts = changeable(edition);
const changes = fc
  .uniqueArray(fc.tuple(fc.nat(facts.length - 1), fc.nat(9_999)), {
    selector: ([at]) => at,
    minLength: 1,
    maxLength: 12,
  })
  .map((picked) =>
    picked.flatMap(([at, seed]) => {
      const fact = facts[at];
      if (fact === undefined) return [];
      const { subject, value: before } = fact;
      const after = otherValue(subject, seed);
      return [changeOf({ kind: "fact", subject, before, after })];
    }),
  );

const factAt = (dataset: Dataset, { alteration }: RevisionChange): FactValue | undefined =>
  alteration.kind !== "fact"
    ? undefined
    : factsOf(dataset).find(({ subject }) => subjectKey(subject) === subjectKey(alteration.subject))
        ?.value;

describe("変更を採る", () => {
  test("どの変更も、その場所の値になり、ほかは変わらない", () => {
    fc.assert(
      fc.property(changes, (made) => {
        const { dataset, conflicts } = revised(made);
        expect(conflicts).toEqual([]);
        for (const change of made) {
          const { alteration } = change;
          if (alteration.kind !== "fact") continue;
          expect(isSameFact(factAt(dataset, change) ?? null, alteration.after)).toBe(true);
        }
        const differing = made.filter(
          ({ alteration }) =>
            alteration.kind === "fact" && !isSameFact(alteration.before, alteration.after),
        );
        expect(difference(edition, dataset)).toHaveLength(differing.length);
      }),
    );
  });

  test("場所が違えば、採る順によらない", () => {
    fc.assert(
      fc.property(changes, fc.nat(), (made, turn) => {
        const by = turn % made.length;
        const turned = [...made.slice(by), ...made.slice(0, by)];
        expect(revised(turned)).toEqual(revised(made));
      }),
    );
  });

  test("1つを取り消すと、それだけが元に戻り、また採ると同じになる", () => {
    fc.assert(
      fc.property(changes, (made) => {
        const [first, ...others] = made;
        if (first === undefined) return;
        const without = revised(others).dataset;
        expect(factAt(without, first)).toEqual(factAt(edition, first));
        expect(revised([...others, first]).dataset).toEqual(revised(made).dataset);
      }),
    );
    expect(revised([]).dataset).toEqual(edition);
  });

  test("改訂後の正本データは保存して読み込め、どの値にも改訂案の行が付く", () => {
    fc.assert(
      fc.property(changes, (made) => {
        const { dataset } = revised(made);
        const loaded = loadDataset(saveDataset(dataset));
        expect(loaded).toEqual({ ok: true, dataset });
        const document = dataset.documents.find(({ id }) => id === revisionDocumentId);
        expect(document?.lines).toHaveLength(made.length);
      }),
      { numRuns: 5 },
    );
  });

  test("同じ場所を続けて変えられる", () => {
    const [budget] = edition.budgets;
    const year = budget?.years[0];
    if (budget === undefined || year === undefined) throw new Error("no budget");
    const { document, project } = budget;
    const subject = { kind: "budgetYear", document, project, fiscalYear: year.fiscalYear } as const;
    const first = changeOf({ kind: "fact", subject, before: year.amount, after: decided(1) });
    const second = changeOf({ kind: "fact", subject, before: decided(1), after: decided(2) });
    const { dataset, conflicts } = revised([first, second]);
    expect(conflicts).toEqual([]);
    expect(factAt(dataset, second)).toEqual(decided(2));
    expect(dataset.budgets[0]?.years[0]?.source.text).toContain("→ 2千円");
  });
});

describe("合わない変更は採らずに示す", () => {
  const [budget] = edition.budgets;
  if (budget === undefined) throw new Error("no budget");
  const { document, project } = budget;
  const total = { kind: "budgetTotal", document, project } as const;

  test.each([
    ["変更前の値が違う", { ...total }, decided(987_654), decided(1), "different"],
    ["場所がない", { ...total, project: "ない事業" }, decided(1), decided(2), "missing"],
    ["値の種類が違う", { ...total }, budget.statedTotal, "1,000", "unfitting"],
  ] as const)("%s", (_, subject, before, after, reason) => {
    const change = changeOf({ kind: "fact", subject, before, after });
    const { dataset, conflicts } = revised([change]);
    expect(conflicts).toMatchObject([{ change, reason }]);
    expect(dataset).toEqual(edition);
  });

  test("資料に2度ある場所", () => {
    const twice = { ...edition, budgets: [...edition.budgets, budget] };
    const change = changeOf({
      kind: "fact",
      subject: total,
      before: budget.statedTotal,
      after: decided(1),
    });
    expect(revised([change], twice).conflicts).toMatchObject([{ reason: "repeated" }]);
  });
});

describe("事業の変更", () => {
  const [first, second] = edition.projects;
  const other = edition.initiatives.find(({ id }) => id !== first?.initiative);
  if (first === undefined || second === undefined || other === undefined)
    throw new Error("no projects");

  test("追加：その取組の最後に並び、事業費の行ができ、続けて値を変えられる", () => {
    const added = changeOf({
      kind: "projectAdded",
      name: "新しい事業",
      initiative: first.initiative,
      from: [],
    });
    const year = edition.fiscalYears[0] ?? 0;
    const subject = {
      kind: "budgetYear",
      document: visionId,
      project: "新しい事業",
      fiscalYear: year,
    } as const;
    const filled = changeOf({
      kind: "fact",
      subject,
      before: { kind: "blank" },
      after: decided(500),
    });
    const { dataset, conflicts } = revised([added, filled]);
    expect(conflicts).toEqual([]);
    expect(factAt(dataset, filled)).toEqual(decided(500));
    const own = dataset.projects.filter(({ initiative }) => initiative === first.initiative);
    expect(own.at(-1)?.name).toBe("新しい事業");
    expect(dataset.listings.find(({ project }) => project === "新しい事業")).toMatchObject({
      kind: "vision-matrix",
      participants: [],
    });
    expect(revised([added, added]).conflicts).toHaveLength(1);
    expect(loadDataset(saveDataset(dataset)).ok).toBe(true);
  });

  test("終了：どの一覧からもなくなり、読み込める", () => {
    const ended = changeOf({ kind: "projectEnded", project: first.id, name: first.name });
    const { dataset, conflicts } = revised([ended]);
    expect(conflicts).toEqual([]);
    expect(
      factsOf(dataset).some(({ subject }) => "project" in subject && subject.project === first.id),
    ).toBe(false);
    expect(loadDataset(saveDataset(dataset)).ok).toBe(true);
    expect(revised([ended, ended]).conflicts).toHaveLength(1);
  });

  test("改称：新しい名前になり、同じ識別子で見つかる", () => {
    const renamed = changeOf({
      kind: "projectRenamed",
      project: first.id,
      before: first.name,
      after: "新しい名前",
    });
    const { dataset } = revised([renamed]);
    expect(dataset.projects[0]).toEqual({ ...first, name: "新しい名前" });
    expect(revised([renamed, renamed]).conflicts).toHaveLength(1);
  });

  test("移動：移った先の最後に並ぶ", () => {
    const moved = changeOf({
      kind: "projectMoved",
      project: first.id,
      before: first.initiative,
      after: other.id,
    });
    const { dataset } = revised([moved]);
    const there = dataset.projects.filter(({ initiative }) => initiative === other.id);
    expect(there.at(-1)?.id).toBe(first.id);
    const back = changeOf({
      kind: "projectMoved",
      project: first.id,
      before: other.id,
      after: first.initiative,
    });
    expect(revised([moved, back]).conflicts).toEqual([]);
  });

  test("取組の改称", () => {
    const renamed = changeOf({
      kind: "initiativeRenamed",
      initiative: other.id,
      before: other.name,
      after: "新しい取組",
    });
    const { dataset } = revised([renamed]);
    expect(dataset.initiatives.find(({ id }) => id === other.id)?.name).toBe("新しい取組");
  });
});

describe("ファイル", () => {
  test("保存した改訂案は、同じものとして読み込める", () => {
    fc.assert(
      fc.property(changes, (made) => {
        const revision = revisionOf(made);
        expect(parseRevision(saveRevision(revision))).toEqual({ ok: true, revision });
      }),
    );
  });

  test("誤りは、場所とともにすべて示す", () => {
    const [change] = revisionOf([
      changeOf({ kind: "projectEnded", project: "あ", name: "あ" }),
    ]).changes;
    const broken = saveRevision({
      edition: { region: null, digest: "短い" },
      changes: change === undefined ? [] : [{ ...change, on: "2026-02-30", by: "" }],
    });
    const parsed = parseRevision(broken);
    expect(parsed.ok ? [] : parsed.faults.map(({ path }) => path)).toEqual([
      "$.edition.digest",
      "$.changes[0].by",
      "$.changes[0].on",
    ]);
  });
});

describe("原資料", () => {
  test("ブックに入力した値を採ると、その値の食い違いは指摘されなくなる", () => {
    const seeds = loadSeeds();
    const findingsOf = (dataset: Dataset) =>
      checkDataset(documentsOnly(dataset, { year: 2026, month: 4, day: 1 })).flatMap(
        ({ rule, findings }) => findings.map(({ at }) => `${rule} ${JSON.stringify(at)}`),
      );
    const wrong = seeds.budgets.find(({ project }) =>
      findingsOf(seeds).some((one) => one.startsWith("budget-total") && one.includes(project)),
    );
    if (wrong === undefined) throw new Error("no wrong total");
    const sum = wrong.years.reduce(
      (all, { amount }) => all + (amount.kind === "decided" ? amount.thousandYen : 0),
      0,
    );
    const typed = {
      ...seeds,
      budgets: seeds.budgets.map((budget) =>
        budget === wrong ? { ...budget, statedTotal: decided(sum) } : budget,
      ),
    };
    const made = adoptDifferences(seeds, typed, {
      ...record,
      originOf: () => ({ kind: "cell", sheet: "事業費", cell: "J64" }),
    });
    expect(made).toHaveLength(1);
    const after = applyRevision(seeds, { edition: editionOf(seeds), changes: made });
    const gone = findingsOf(seeds).filter((one) => !findingsOf(after.dataset).includes(one));
    expect(gone).toEqual([
      `budget-total-equals-years {"kind":"budgetTotal","project":"${wrong.project}"}`,
    ]);
  });
});
