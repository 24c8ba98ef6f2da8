/** What a file holds that a workbook opened here could not give back. */
export interface Findings {
  /** `what` in Japanese; `at` is where on the sheet, as an address. */
  readonly add: (what: string, at?: string | null) => void;
  /** The same list, with a sheet to be named. */
  readonly of: (sheet: string) => Findings;
  /** One text for each kind of thing, with the places where it was found. */
  readonly all: () => readonly string[];
}

const mostPlaces = 3;

const placesText = (sheet: string, places: ReadonlySet<string>): string => {
  const named = [...places].slice(0, mostPlaces).join("、");
  const more = places.size > mostPlaces ? `ほか${places.size - mostPlaces}か所` : "";
  return places.size === 0 ? `「${sheet}」` : `「${sheet}」の${named}${more}`;
};

export const newFindings = (): Findings => {
  /** Places by sheet ("" for the workbook itself), by what was found. */
  const found = new Map<string, Map<string, Set<string>>>();
  const findingsOf = (sheet: string): Findings => ({
    add: (what, at = null) => {
      const sheets = found.get(what) ?? new Map<string, Set<string>>();
      found.set(what, sheets);
      const places = sheets.get(sheet) ?? new Set<string>();
      sheets.set(sheet, places);
      if (at !== null && sheet !== "") places.add(at);
    },
    of: findingsOf,
    all: () =>
      [...found].map(([what, sheets]) => {
        const places = [...sheets].flatMap(([name, at]) =>
          name === "" ? [] : [placesText(name, at)],
        );
        return places.length === 0 ? what : `${what}（${places.join("、")}）`;
      }),
  });
  return findingsOf("");
};
