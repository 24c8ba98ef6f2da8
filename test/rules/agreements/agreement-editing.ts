import type {
  Agreement,
  AnnexItem,
  Dataset,
  PartialDate,
  SourceDocument,
} from "../../../src/domain";
import { agreementId, sampleDataset } from "../../fixtures/sample-dataset";

const sample = sampleDataset();
const [agreement] = sample.agreements;
const document = sample.documents.find(({ id }) => id === agreementId);
if (agreement === undefined || document === undefined) throw new Error("no sample agreement");

/** One agreement with 南国市, and what its document says of itself. */
export interface Variant {
  readonly id?: string;
  readonly date?: PartialDate;
  readonly appliesFrom?: PartialDate;
  readonly document?: Partial<SourceDocument>;
  readonly annex?: readonly AnnexItem[];
}

/** The items of the sample's 別表. */
export const sampleAnnex: readonly AnnexItem[] = agreement.annex;

/** The sample with these agreements instead of its own; each quotes a document of its own. */
export const withAgreements = (
  variants: readonly Variant[],
  overrides: Partial<Dataset> = {},
): Dataset => {
  const documents = variants.map(
    ({ id = agreementId, date = agreement.date, document: said = {} }): SourceDocument => ({
      ...document,
      id,
      date,
      ...said,
    }),
  );
  const agreements = variants.map(
    ({ id = agreementId, date = agreement.date, appliesFrom = null, annex = sampleAnnex }) =>
      movedTo({ ...agreement, date, appliesFrom, annex }, id),
  );
  const others = sample.documents.filter(({ id }) => id !== agreementId);
  return sampleDataset({ documents: [...others, ...documents], agreements, ...overrides });
};

/** The agreement as its copy in another document prints it. */
const movedTo = (one: Agreement, id: string): Agreement => {
  const moved = <Text extends { readonly source: AnnexItem["pillarSource"] } | null>(text: Text) =>
    text === null ? text : { ...text, source: { ...text.source, document: id } };
  return {
    ...one,
    document: id,
    articles: one.articles.map((article) => ({ ...article, text: moved(article.text) })),
    annex: one.annex.map((item) => ({
      ...item,
      pillarSource: { ...item.pillarSource, document: id },
      name: moved(item.name),
      content: moved(item.content),
      roleA: moved(item.roleA),
      roleB: moved(item.roleB),
    })),
  };
};

/** The item of that name with other values. */
export const edited = (name: string, change: Partial<AnnexItem>): readonly AnnexItem[] =>
  sampleAnnex.map((item) => (item.name.value === name ? { ...item, ...change } : item));

/** The item of that name under another name. */
export const renamed = (from: string, to: string): readonly AnnexItem[] =>
  sampleAnnex.map((item) =>
    item.name.value === from ? { ...item, name: { ...item.name, value: to } } : item,
  );
