export interface ManifestElement {
  /** The local name with a prefix for its schema, whatever prefix the file uses: none, `ov:` (VersionOverrides), `bt:` (basic types). */
  readonly name: string;
  /** As the file writes it. */
  readonly writtenName: string;
  /** By their written names: `DefaultValue`, `xsi:type`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly ManifestElement[];
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/** A fault of a manifest: what was found, what is expected, what to do. */
export interface ManifestProblem {
  readonly line: number;
  readonly message: string;
}

/** The element and everything in it, in the order of the file. */
export function* everyElement(element: ManifestElement): Generator<ManifestElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

export const everyElementNamed = (
  element: ManifestElement,
  name: string,
): readonly ManifestElement[] =>
  [...everyElement(element)].filter((candidate) => candidate.name === name);

export const childrenNamed = (element: ManifestElement, name: string): readonly ManifestElement[] =>
  element.children.filter((child) => child.name === name);

/** The values of duplicates come out once per repetition. */
export function repeated(
  elements: readonly ManifestElement[],
  attribute: string,
): readonly ManifestElement[] {
  const seen = new Set<string | undefined>();
  return elements.filter((element) => {
    const value = element.attributes.get(attribute);
    const isRepeated = seen.has(value);
    seen.add(value);
    return isRepeated;
  });
}
