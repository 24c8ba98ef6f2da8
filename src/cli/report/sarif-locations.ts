import type { Place, Source } from "../../domain";
import { identityOf } from "../../rules/fingerprint";
import type { CheckReport } from "./check-report";

/** What paths are relative to: the folder of the documents, wherever it lies. */
export const documentsFolder = "SEEDS";

/** The files of the documents, by index. */
export const sarifArtifacts = ({ dataset, names }: CheckReport): readonly unknown[] =>
  dataset.documents.map(({ id, fileName }) => ({
    location: { uri: encodeURIComponent(fileName), uriBaseId: documentsFolder },
    description: { text: names.document(id) },
    roles: ["analysisTarget"],
  }));

/** Lines of documents as locations in files; a document that was not taken in has no file. */
export const physicalLocations = ({
  dataset,
}: CheckReport): ((source: Source) => readonly unknown[]) => {
  const files = new Map(
    dataset.documents.map(({ id, fileName }, index) => [id, { fileName, index }]),
  );
  return ({ document, line, text }) => {
    const file = files.get(document);
    if (file === undefined) return [];
    const { fileName, index } = file;
    return [
      {
        artifactLocation: { uri: encodeURIComponent(fileName), uriBaseId: documentsFolder, index },
        region: { startLine: line, snippet: { text } },
      },
    ];
  };
};

/** A place of the subject: what it is called, and by which ids it is found again. */
export const logicalLocation = ({ names }: CheckReport, at: Place): unknown => ({
  name: names.place(at),
  fullyQualifiedName: identityOf(at).flat().map(String).join("/"),
  kind: at.kind,
});
