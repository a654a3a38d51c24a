import { FORMAT, type ExportedKey, type Manifest } from './ledger-export.js';
import type { SealedHashes } from './ledger-extract.js';
import {
  RECORD_FORMAT,
  type ArchivedAnswer,
  type ArchivedCertificate,
  type ArchivedShare,
  type ArchivedVersion,
  type RecordManifest,
} from './record-archive.js';
import type { ChainedEntry, Seal } from './seal.rules.js';

type Shape = Record<string, (value: unknown) => boolean>;

const text = (value: unknown) => typeof value === 'string';
const textOrNone = (value: unknown) => value === null || text(value);
const count = (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0;
const object = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value has these fields, each as it should be, and no other. */
const shaped = (shape: Shape) => (value: unknown) =>
  object(value) &&
  Object.keys(value).length === Object.keys(shape).length &&
  Object.entries(shape).every(([field, fits]) => Object.hasOwn(value, field) && fits(value[field]));

const span = shaped({ first: count, last: count });

const entry = shaped({
  organisation: text,
  position: count,
  id: text,
  kind: text,
  at: text,
  enteredAt: text,
  actor: textOrNone,
  enteredBy: textOrNone,
  subject: shaped({ kind: text, id: text }),
  detail: object,
  person: textOrNone,
  personal: textOrNone,
});

const body = shaped({
  organisation: text,
  epoch: count,
  number: count,
  previous: textOrNone,
  first: count,
  last: count,
  entries: text,
  key: text,
  at: text,
});

const seal = shaped({ body, hash: text, signature: text });

const manifest = shaped({
  format: (value) => value === FORMAT,
  organisation: text,
  seals: span,
  positions: span,
  previous: textOrNone,
  last: text,
});

const key = shaped({ id: text, publicKey: text });

const hash = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const sealedHashes = shaped({ seal: count, hashes: (value) => Array.isArray(value) && value.every(hash) });

export const isChainedEntry = (value: unknown): value is ChainedEntry => entry(value);
export const isSeal = (value: unknown): value is Seal => seal(value);
export const isExportedKeys = (value: unknown): value is ExportedKey[] => Array.isArray(value) && value.every(key);
export const isSealedHashes = (value: unknown): value is SealedHashes => sealedHashes(value);
/** A ledger begins at position 1 with seal 1, and only there. */
export const isManifest = (value: unknown): value is Manifest => {
  if (!manifest(value)) return false;
  const { seals, positions, previous } = value as Manifest;
  const begins = seals.first === 1;
  return (positions.first === 1) === begins && (previous === null) === begins;
};

const recordManifest = shaped({
  format: (value) => value === RECORD_FORMAT,
  organisation: text,
  item: text,
  takenAt: text,
  key: text,
  files: (value) => object(value) && Object.values(value).every(hash),
});
const certificate = shaped({ body: text, signature: text });
const version = (value: unknown) => object(value) && text(value['id']) && object(value['covers']);

const atNetwork = (value: unknown) => object(value) && text(value['found']) && textOrNone(value['text']);

export const isRecordManifest = (value: unknown): value is RecordManifest => recordManifest(value);
export const isArchivedCertificate = (value: unknown): value is ArchivedCertificate => certificate(value);
/** These say more than is looked at. */
export const isArchivedShare = (value: unknown): value is ArchivedShare =>
  object(value) &&
  text(value['id']) &&
  textOrNone(value['text']) &&
  text(value['state']) &&
  (value['memberId'] === undefined || text(value['memberId'])) &&
  (value['plannedAt'] === undefined || text(value['plannedAt'])) &&
  (value['atNetwork'] === undefined || value['atNetwork'] === null || atNetwork(value['atNetwork']));
const answer = (value: unknown): value is ArchivedAnswer =>
  object(value) &&
  ['versionId', 'by', 'decision', 'at'].every((field) => text(value[field])) &&
  textOrNone(value['step']) &&
  textOrNone(value['deputyFor']);

/** What an archive says of decisions, which one of before they stood in it does not. */
export const answersIn = (value: object): ArchivedAnswer[] | null => {
  const answers: unknown = (value as { answers?: unknown }).answers ?? [];
  return Array.isArray(answers) && answers.every(answer) ? answers : null;
};
export const hasVersions = (value: unknown): value is { versions: ArchivedVersion[] } =>
  object(value) && Array.isArray(value['versions']) && value['versions'].every(version);
