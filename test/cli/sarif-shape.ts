/*
 * The objects of SARIF 2.1.0 (OASIS) that the report uses, each closed as the standard closes it: a property it does not
 * know, a missing required one, a wrong enumeration or a wrong type is refused.
 */

const text = { type: "string" } as const;
const index = { type: "integer", minimum: -1 } as const;
const bag = { type: "object" } as const;

const closed = (properties: Readonly<Record<string, unknown>>, ...required: readonly string[]) => ({
  type: "object",
  additionalProperties: false,
  properties,
  required,
});
const list = (items: unknown) => ({ type: "array", items });
const unique = (items: unknown) => ({ type: "array", items, uniqueItems: true });
const ref = (name: string) => ({ $ref: `#/definitions/${name}` });

const level = { enum: ["none", "note", "warning", "error"] } as const;

/** A draft-07 JSON Schema. */
export const sarifShape = {
  ...closed(
    {
      $schema: { type: "string", format: "uri" },
      version: { enum: ["2.1.0"] },
      runs: list(ref("run")),
    },
    "version",
    "runs",
  ),
  definitions: {
    message: closed({ text, markdown: text, id: text }, "text"),
    multiformatMessageString: closed({ text, markdown: text }, "text"),
    artifactLocation: closed({
      uri: { type: "string", format: "uri-reference" },
      uriBaseId: text,
      index,
      description: ref("message"),
    }),
    region: closed({
      startLine: { type: "integer", minimum: 1 },
      snippet: closed({ text }),
    }),
    physicalLocation: closed(
      { artifactLocation: ref("artifactLocation"), region: ref("region") },
      "artifactLocation",
    ),
    logicalLocation: closed({ name: text, fullyQualifiedName: text, kind: text }),
    location: closed({
      id: index,
      physicalLocation: ref("physicalLocation"),
      logicalLocations: unique(ref("logicalLocation")),
    }),
    reportingDescriptor: closed(
      {
        id: text,
        shortDescription: ref("multiformatMessageString"),
        help: ref("multiformatMessageString"),
        defaultConfiguration: closed({ level }),
        properties: bag,
      },
      "id",
    ),
    reportingDescriptorReference: closed({ id: text, index }),
    toolComponent: closed(
      {
        name: { type: "string", minLength: 1 },
        fullName: text,
        version: text,
        language: { type: "string", pattern: "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$" },
        rules: unique(ref("reportingDescriptor")),
      },
      "name",
    ),
    notification: closed(
      {
        level,
        message: ref("message"),
        descriptor: ref("reportingDescriptorReference"),
        associatedRule: ref("reportingDescriptorReference"),
        locations: unique(ref("location")),
      },
      "message",
    ),
    invocation: closed(
      {
        executionSuccessful: { type: "boolean" },
        toolExecutionNotifications: list(ref("notification")),
        toolConfigurationNotifications: list(ref("notification")),
      },
      "executionSuccessful",
    ),
    artifact: closed({
      location: ref("artifactLocation"),
      description: ref("message"),
      roles: unique({ enum: ["analysisTarget", "attachment", "responseFile", "resultFile"] }),
    }),
    suppression: closed(
      {
        kind: { enum: ["inSource", "external"] },
        status: { enum: ["accepted", "underReview", "rejected"] },
        justification: text,
      },
      "kind",
    ),
    result: closed(
      {
        ruleId: text,
        ruleIndex: index,
        kind: { enum: ["notApplicable", "pass", "fail", "review", "open", "informational"] },
        level,
        message: ref("message"),
        locations: list(ref("location")),
        relatedLocations: unique(ref("location")),
        partialFingerprints: { type: "object", additionalProperties: text },
        baselineState: { enum: ["new", "unchanged", "updated", "absent"] },
        suppressions: unique(ref("suppression")),
        properties: bag,
      },
      "message",
    ),
    run: closed(
      {
        tool: closed({ driver: ref("toolComponent") }, "driver"),
        language: { type: "string", pattern: "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$" },
        columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
        originalUriBaseIds: { type: "object", additionalProperties: ref("artifactLocation") },
        invocations: list(ref("invocation")),
        artifacts: unique(ref("artifact")),
        results: list(ref("result")),
        properties: bag,
      },
      "tool",
    ),
  },
};
