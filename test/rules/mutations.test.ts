import type { Dataset } from "../../src/domain";
import { checkDataset, documentsOnly } from "../../src/rules";
import { sampleDataset } from "../fixtures/sample-dataset";
import { mutations, type Mutation } from "./mutations";
import { loadSeeds } from "./load-seeds";

interface Sight {
  readonly mutants: number;
  /** How many of the mutants each rule sees. */
  readonly seenBy: Readonly<Record<string, number>>;
  /** The mutants that no rule sees. */
  readonly unseen: readonly string[];
}

const fingerprints = (dataset: Dataset): ReadonlyMap<string, string> =>
  new Map(
    checkDataset(documentsOnly(dataset)).flatMap(({ rule, findings }) =>
      findings.map(({ fingerprint }) => [fingerprint, rule] as const),
    ),
  );

/** A rule sees a mutant when it makes a finding it did not make before; a changed denominator is not enough. */
const look = (dataset: Dataset, { mutants }: Mutation): Sight => {
  const before = fingerprints(dataset);
  const seenBy = new Map<string, number>();
  const all = mutants(dataset);
  const unseen = all.filter((mutant) => {
    const after = fingerprints(mutant.dataset);
    const rules = new Set([...after].filter(([key]) => !before.has(key)).map(([, rule]) => rule));
    for (const rule of rules) seenBy.set(rule, (seenBy.get(rule) ?? 0) + 1);
    return rules.size === 0;
  });
  return {
    mutants: all.length,
    seenBy: Object.fromEntries(seenBy),
    unseen: unseen.map(({ label }) => label),
  };
};

const [
  sheet,
  status,
  both,
  count,
  agreement,
  total,
  slip,
  stage,
  unit,
  initiative,
  page,
  crossRegion,
  covers,
] = [
  "participation-matches-project-sheet",
  "participation-matches-status-list",
  "project-listed-in-both-documents",
  "project-count-matches-heading",
  "participation-is-covered-by-agreement",
  "budget-total-equals-years",
  "participation-mark-did-not-slip",
  "stage-covers-budget",
  "budget-unit-is-plausible",
  "initiative-name-is-consistent",
  "page-reference-is-plausible",
  "cross-region-project-exists",
  "budget-covers-every-project",
] as const;

/**
 * What no rule sees wherever it happens. The reader does: a sheet without its row of partners is a problem, which a
 * dataset that was changed after reading does not have.
 */
const knownLimits = ["事業ごとの表の連携市町を落とす"];

type ExpectedSight = readonly [
  title: string,
  mutants: number,
  seenBy: Sight["seenBy"],
  unseen: Sight["unseen"],
];

const expectedSight: Readonly<Record<"sample" | "seeds", readonly ExpectedSight[]>> = {
  sample: [
    [
      "別冊の一覧で隣り合う2行の印を入れ替える",
      4,
      { [sheet]: 4, [status]: 4, [slip]: 1, [agreement]: 2 },
      [],
    ],
    [
      "別冊の一覧の1行の印を1列ずらす",
      5,
      { [sheet]: 4, [status]: 5, [slip]: 3, [agreement]: 1 },
      [],
    ],
    [
      "別冊の一覧で隣り合う2市町の列を入れ替える",
      3,
      { [sheet]: 3, [status]: 3, [slip]: 3, [agreement]: 1 },
      [],
    ],
    [
      "取組状況一覧で隣り合う2行の印を入れ替える",
      5,
      { [status]: 5, [slip]: 2, [agreement]: 2 },
      [],
    ],
    [
      "取組状況一覧の1行の印を1列ずらす",
      6,
      { [status]: 5, [slip]: 3, [agreement]: 1 },
      ["防災訓練の共同実施"],
    ],
    [
      "取組状況一覧で隣り合う2市町の列を入れ替える",
      3,
      { [status]: 3, [slip]: 3, [agreement]: 1 },
      [],
    ],
    ["1年度を1千円増やす", 17, { [total]: 15, [stage]: 1 }, ["高齢者の見守り 2028"]],
    [
      "1年度を1千円減らす",
      17,
      { [total]: 14 },
      ["高齢者の見守り 2027", "高齢者の見守り 2028", "防災訓練の共同実施 2027"],
    ],
    [
      "1年度の金額を翌年度と入れ替える",
      4,
      {},
      [
        "鉄道の利用促進 2027",
        "鉄道の利用促進 2028",
        "高齢者の見守り 2028",
        "防災訓練の共同実施 2027",
      ],
    ],
    [
      "別冊の一覧の行を落とす",
      5,
      { [sheet]: 4, [both]: 5, [count]: 5, [agreement]: 1, [initiative]: 2, [page]: 1 },
      [],
    ],
    ["取組状況一覧の行を落とす", 6, { [both]: 6, [agreement]: 1 }, []],
    ["事業費の行を落とす", 5, { [covers]: 5 }, []],
  ],
  seeds: [
    [
      "別冊の一覧で隣り合う2行の印を入れ替える",
      39,
      { [sheet]: 27, [status]: 39, [agreement]: 4, [slip]: 1 },
      [],
    ],
    [
      "別冊の一覧の1行の印を1列ずらす",
      42,
      { [sheet]: 19, [status]: 42, [slip]: 25, [agreement]: 1 },
      [],
    ],
    [
      "別冊の一覧で隣り合う2市町の列を入れ替える",
      11,
      { [sheet]: 11, [status]: 11, [slip]: 11, [agreement]: 2 },
      [],
    ],
    [
      "取組状況一覧で隣り合う2行の印を入れ替える",
      46,
      { [status]: 46, [agreement]: 4, [slip]: 1 },
      [],
    ],
    [
      "取組状況一覧の1行の印を1列ずらす",
      47,
      { [status]: 41, [slip]: 28, [agreement]: 1 },
      [
        "健康ポイント事業",
        "交流学習",
        "男女共同参画推進事業",
        "出会い・結婚サポート",
        "デジタル人材の育成",
        "救急安心センター事業",
      ],
    ],
    [
      "取組状況一覧で隣り合う2市町の列を入れ替える",
      11,
      { [status]: 11, [slip]: 11, [agreement]: 2 },
      [],
    ],
    ["1年度を1千円増やす", 79, { [total]: 77, [stage]: 2 }, ["高齢者見守りネットワーク連携 2023"]],
    [
      "1年度を1千円減らす",
      79,
      { [total]: 75 },
      [
        "高齢者見守りネットワーク連携 2022",
        "高齢者見守りネットワーク連携 2023",
        "夜間中学設置の検討・準備・運営 2022",
        "岡山芸術創造劇場を活用した文化連携 2022",
      ],
    ],
    [
      "1年度の金額を翌年度と入れ替える",
      18,
      { [stage]: 1, [unit]: 1 },
      [
        "岡山市と連携市町を結ぶ基幹道路ネットワークの整備 2022",
        "岡山市と連携市町を結ぶ基幹道路ネットワークの整備 2023",
        "岡山市と連携市町を結ぶ基幹道路ネットワークの整備 2024",
        "岡山市と連携市町を結ぶ基幹道路ネットワークの整備 2025",
        "高齢者見守りネットワーク連携 2023",
        "夜間中学設置の検討・準備・運営 2022",
        "岡山芸術創造劇場を活用した文化連携 2022",
        "広域ごみ処理施設整備 2022",
        "広域ごみ処理施設整備 2023",
        "広域ごみ処理施設整備 2024",
        "広域ごみ処理施設整備 2025",
        "路線バス等生活交通の維持・確保 2022",
        "路線バス等生活交通の維持・確保 2023",
        "外国人コミュニケーション支援 2023",
        "公共施設の質・量の適正化に向けた 仕組み構築 2022",
        "公共施設の質・量の適正化に向けた 仕組み構築 2023",
      ],
    ],
    [
      "別冊の一覧の行を落とす",
      42,
      { [sheet]: 19, [both]: 42, [agreement]: 5, [crossRegion]: 5, [initiative]: 3 },
      [],
    ],
    [
      "取組状況一覧の行を落とす",
      47,
      { [both]: 42, [agreement]: 5 },
      [
        "健康ポイント事業",
        "男女共同参画推進事業",
        "出会い・結婚サポート",
        "デジタル人材の育成",
        "救急安心センター事業",
      ],
    ],
    ["事業費の行を落とす", 19, { [covers]: 19 }, []],
  ],
};

const datasets: readonly (readonly [string, Dataset, readonly ExpectedSight[]])[] = [
  ["見本", sampleDataset(), expectedSight.sample],
  ["実際の資料", loadSeeds(), expectedSight.seeds],
];

describe.each(datasets)("%sの転記の誤りを、どの規則が見つけるか", (_title, dataset, expected) => {
  const sights = new Map(mutations.map((mutation) => [mutation.title, look(dataset, mutation)]));

  test.each(expected)("%s", (title, mutants, seenBy, unseen) => {
    expect(sights.get(title)).toEqual({ mutants, seenBy, unseen });
  });

  test.each(knownLimits)("%s：どの規則も見つけない", (title) => {
    const sight = sights.get(title);
    expect(sight?.mutants).toBeGreaterThan(0);
    expect(sight?.seenBy).toEqual({});
  });

  test("表に載せた誤りのほかに、試していない誤りはない", () => {
    const listed = [...expected.map(([title]) => title), ...knownLimits];
    expect(listed.toSorted()).toEqual([...sights.keys()].toSorted());
  });
});
