import type { Value } from '../engine/feel/value.ts';
import type { Answers, Codelists, ParameterValue, Service } from '../engine/model.ts';

/** What a submission becomes for the agency's software. Types only. */

/** `relationship` is AFRelationship of ISO 19005-3: what the file is to the document that carries it. */
export type PayloadFile = {
  readonly name: string;
  readonly mediaType: string;
  /** Text in UTF-8. */
  readonly bytes: Uint8Array;
  readonly relationship: 'Data' | 'Alternative';
};

/** What was submitted, or as much of it as a recipient may read. */
export type PayloadFacts = {
  readonly service: Pick<Service, 'id' | 'version' | 'hash' | 'leika'>;
  readonly reference: string;
  readonly received: Received | null;
  readonly answers: Answers;
  /** The values that the definition computes from these answers. */
  readonly computed: Readonly<Record<string, Value>>;
  /** What the authority in charge has set, and the defaults of the rest. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly codelists: Codelists;
  /** The recipient of an excerpt; `null` is the whole, for the agency in charge. */
  readonly recipient: string | null;
};

/** `at` is an instant (ISO 8601, UTC), `on` the day in Germany's legal time. */
export type Received = { readonly at: string; readonly on: string };

/**
 * By what a service's files are judged before they are sent: a JSON Schema (2020-12), or an XSD with the Schematron files
 * beside it. Paths below the folder of services.
 */
export type PayloadStandard =
  | { readonly kind: 'json'; readonly schema: string }
  | { readonly kind: 'xml'; readonly schema: string; readonly rules: readonly string[] };

/** How a service's answers become files in the agency's format. Pure; services fit by shape. */
export type PayloadMapping = {
  /** The whole, for the agency in charge. It stands in the receipt beside `data.json`. */
  readonly whole: (facts: PayloadFacts, writeXml: WriteXml) => readonly PayloadFile[];
  /** What judges each file of the whole; `null` where no schema is public. */
  readonly standard: PayloadStandard | null;
  /** What the agency passes on to a recipient; `null` where nobody is to be told. */
  readonly excerpt: ((facts: PayloadFacts, writeXml: WriteXml) => PayloadFile) | null;
  /** The number on the official form that the time of receipt answers; `null` where it is no field of the form. */
  readonly receivedNumber: number | null;
  /** The fields that stand in no file, each with the reason. All others do. */
  readonly leftOut: Readonly<Record<string, string>>;
};

export type WriteXml = (document: XmlDocument) => Uint8Array;

/** An element: its name with prefix, its text or its children, its attributes. */
export type XmlElement = readonly [
  name: string,
  content: string | readonly XmlElement[],
  attributes?: Readonly<Record<string, string>>,
];

/** `shape` names the children of each element that has some, in the order in which they have to stand. */
export type XmlDocument = {
  readonly root: XmlElement;
  readonly shape: Readonly<Record<string, readonly string[]>>;
};
