import { createHash } from 'node:crypto';
import { DoesNotHold, parse, readJson } from './does-not-hold.js';
import {
  answersIn,
  hasVersions,
  isArchivedCertificate,
  isArchivedShare,
  isRecordManifest,
} from './export-shape.rules.js';
import { Lines, readWhole, SMALL } from './read-lines.js';
import {
  LEDGER_FOLDER,
  PAGE_FOLDER,
  PICTURE_FOLDER,
  RECORD_MANIFEST,
  RECORD_PARTS,
  RECORD_SIGNATURE,
  type RecordManifest,
  type RecordPart,
  type RecordSource,
} from './record-archive.js';
import { RecordFacts } from './record-facts.js';
import { isTextSignedBy } from './seal.rules.js';
import { EXTRACT_FILES } from './ledger-extract.js';
import { verifyExtract } from './verify-extract.js';
import { readKeys, type Verdict } from './verify.rules.js';

/** What holds of a record: how much of it was held against what is signed. */
export interface RecordVerdict {
  manifest: RecordManifest;
  ledger: Pick<Verdict, 'seals' | 'keys' | 'last'>;
  entries: number;
  certificates: number;
  /** Versions whose words are those of their certificate. */
  versions: number;
  shares: number;
  /** Shares whose words were erased, so that only their hash is on record. */
  withoutWords: number;
  pictures: number;
  pages: number;
  /** What certificates name and the record does not have: pictures and pages by their hashes. */
  absent: string[];
}

/** Whether a zip is the archive of a record, by what its files are called. */
export function isRecord({ names }: RecordSource): boolean {
  return names.includes(RECORD_SIGNATURE);
}

/**
 * Verifies a record from its bytes alone: that each file is the one whose hash was signed, that the key is the one that
 * signed the ledger, that the entries about the item stand in it, that each certificate is signed and told of there, and
 * that the words of versions and shares are those that were approved and cleared, and that who decided, who
 * shared and when is who and when the ledger tells of.
 * @throws DoesNotHold that names the first that does not.
 */
export async function verifyRecord(
  source: RecordSource,
  trustedKeys: ReadonlySet<string> | null = null,
): Promise<RecordVerdict> {
  refuseOtherFiles(source.names);
  const text = await whole(source, RECORD_MANIFEST, SMALL);
  const manifest = parse(text, RECORD_MANIFEST);
  if (!isRecordManifest(manifest)) throw new DoesNotHold(`${RECORD_MANIFEST} does not describe a record.`);
  const keys = readKeys(await whole(source, `${LEDGER_FOLDER}keys.json`, SMALL));
  const key = keys.get(manifest.key);
  if (!key) throw new DoesNotHold(`${RECORD_MANIFEST} is signed with a key with which none of the seals is.`);
  if (!isTextSignedBy(text, await whole(source, RECORD_SIGNATURE, SMALL), key))
    throw new DoesNotHold(`${RECORD_MANIFEST} was altered: its signature is of another.`);
  if (source.stamp !== undefined && source.stamp !== Math.floor(Date.parse(manifest.takenAt) / 1000))
    throw new DoesNotHold('The zip does not say that it was written when the record was taken.');
  await compareFiles(source, manifest);

  const facts = new RecordFacts(manifest, keys);
  const extract = await verifyExtract(
    { read: (name) => source.read(LEDGER_FOLDER + name) },
    (entry) => facts.take(entry),
    trustedKeys,
  );
  if (extract.organisation !== manifest.organisation) throw new DoesNotHold("The ledger is another organisation's.");
  const { seals, last } = extract;
  const certificates = await eachLine(source, 'certificates.jsonl', isArchivedCertificate, (one, nth) =>
    facts.certificate(one, nth),
  );
  const record = readJson(await whole(source, 'record.json'), 'record.json');
  if (!hasVersions(record)) throw new DoesNotHold('record.json does not have the versions of an item.');
  const answers = answersIn(record);
  if (!answers) throw new DoesNotHold('record.json does not say who decided on its versions.');
  for (const answer of answers) facts.answer(answer);
  let withoutWords = 0;
  const shares = await eachLine(source, 'shares.jsonl', isArchivedShare, (share) => {
    if (!facts.share(share)) withoutWords += 1;
  });
  const there = new Set(source.names.map(withoutEnding));
  const named = [
    ...[...facts.pictures].map((hash) => PICTURE_FOLDER + hash),
    ...[...facts.pages].map((hash) => PAGE_FOLDER + hash),
  ];
  for (const name of source.names) refuseOtherHash(name, manifest.files[name]);
  const count = (folder: string) => named.filter((name) => name.startsWith(folder) && there.has(name)).length;
  return {
    manifest,
    ledger: { seals, keys: extract.keys, last },
    entries: extract.entries,
    certificates,
    versions: record.versions.filter((version) => facts.version(version)).length,
    shares,
    withoutWords,
    pictures: count(PICTURE_FOLDER),
    pages: count(PAGE_FOLDER),
    absent: named.filter((name) => !there.has(name)),
  };
}

function refuseOtherFiles(names: readonly string[]): void {
  const needed = [
    RECORD_MANIFEST,
    RECORD_SIGNATURE,
    ...RECORD_PARTS,
    ...EXTRACT_FILES.map((name) => LEDGER_FOLDER + name),
  ];
  const missing = needed.find((name) => !names.includes(name));
  if (missing) throw new DoesNotHold(`The record has no ${missing}.`);
  if (new Set(names).size < names.length) throw new DoesNotHold('The record has a file twice.');
}

/** Each file is the one that was signed, and there is no other. */
async function compareFiles(source: RecordSource, { files }: RecordManifest): Promise<void> {
  const listed = new Map(Object.entries(files));
  for (const name of source.names) {
    if (name === RECORD_MANIFEST || name === RECORD_SIGNATURE) continue;
    const expected = listed.get(name);
    if (expected === undefined) throw new DoesNotHold(`${name} is a file that the manifest does not list.`);
    const hash = createHash('sha256');
    for await (const chunk of await source.read(name)) hash.update(chunk);
    if (hash.digest('hex') !== expected) throw new DoesNotHold(`${name} was altered after it was handed out.`);
    listed.delete(name);
  }
  const [gone] = listed.keys();
  if (gone !== undefined) throw new DoesNotHold(`${gone} is missing.`);
}

/** Pictures and pages are named by what they are. */
function refuseOtherHash(name: string, hash: string | undefined): void {
  if (!name.startsWith(PICTURE_FOLDER) && !name.startsWith(PAGE_FOLDER)) return;
  if (withoutEnding(name).split('/').at(-1) !== hash) throw new DoesNotHold(`${name} is not what it is named by.`);
}

const withoutEnding = (name: string) => name.replace(/\.\w+$/, '');

async function whole(source: RecordSource, name: string, most?: number): Promise<string> {
  return readWhole(await source.read(name), name, most);
}

async function eachLine<T>(
  source: RecordSource,
  name: RecordPart,
  is: (value: unknown) => value is T,
  take: (value: T, nth: number) => void,
): Promise<number> {
  const lines = new Lines(name, await source.read(name));
  let nth = 0;
  try {
    for (let text = await lines.next(); text !== null; text = await lines.next()) {
      nth += 1;
      const value = parse(text, `Line ${nth} of ${name}`);
      if (!is(value)) throw new DoesNotHold(`Line ${nth} of ${name} is not what stands there.`);
      take(value, nth);
    }
    return nth;
  } finally {
    await lines.close();
  }
}
