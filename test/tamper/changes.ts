import {
  canonical,
  hashOfEntries,
  sealWith,
  type ChainedEntry,
  type ExportFile,
  type ExportedKey,
  type Seal,
} from '#libs/chain';
import { aKey, textsOf } from '#testing/chain';
import type { Dice } from './dice.js';

/** The text of each part of an export. */
export type Parts = Record<ExportFile, string>;

export interface Change {
  name: string;
  /** How often it is made, each time elsewhere. */
  times: number;
  /** What must be known from elsewhere to find it, since the export alone cannot tell. */
  knowing?: 'expectSeal' | 'trustedKeys' | 'afterSeal';
  change(parts: Parts, roll: Dice): Record<string, string | Buffer>;
}

/** What stands in an export. */
interface Ledger {
  entries: ChainedEntry[];
  seals: Seal[];
  keys: ExportedKey[];
}

/** Each way to change a ledger whoever holds the export has: hashes and manifest are made to suit, as they can be by anybody. */
export function changes(parts: Parts, times: number): Change[] {
  const ledger = read(parts);
  const change = (
    name: string,
    make: (ledger: Ledger, roll: Dice) => Partial<Ledger>,
    knowing?: Change['knowing'],
  ): Change => ({
    name,
    times,
    knowing,
    change: (_parts, roll) => {
      const { entries, seals, keys } = { ...ledger, ...make(ledger, roll) };
      const made = textsOf(entries, seals, keys);
      if (canonical(made) === canonical(parts)) throw new Error(`${name} changed nothing.`);
      return made;
    },
  });
  return [
    ...FIELDS.map((field) => change(`${field} of an entry altered`, (all, roll) => alterField(all, field, roll))),
    change('an entry removed', ({ entries }, roll) => ({ entries: entries.toSpliced(roll(entries.length), 1) })),
    change('an entry removed, the rest moved up', ({ entries }, roll) => ({
      entries: numbered(entries.toSpliced(roll(entries.length), 1)),
    })),
    change('the first entry removed', ({ entries }) => ({ entries: entries.slice(1) })),
    change('the last entries cut off', ({ entries }, roll) => ({
      entries: entries.slice(0, -1 - roll(entries.length - 1)),
    })),
    change('an entry inserted', ({ entries }, roll) => ({ entries: insertOne(entries, roll) })),
    change('an entry inserted, the rest moved down', ({ entries }, roll) => ({
      entries: numbered(insertOne(entries, roll)),
    })),
    change('an entry duplicated', ({ entries }, roll) => {
      const at = roll(entries.length);
      return { entries: entries.toSpliced(at, 0, entries[at]!) };
    }),
    change('two entries exchanged', ({ entries }, roll) => ({ entries: exchanged(entries, roll) })),
    change('two entries exchanged, each at the other’s position', ({ entries }, roll) => ({
      entries: numbered(exchanged(entries, roll)),
    })),
    change('what tells of a person exchanged between entries', personalExchanged),
    change('a seal removed', ({ seals }, roll) => ({ seals: seals.toSpliced(roll(seals.length), 1) })),
    change('a seal removed with its entries', ({ entries, seals }, roll) => {
      const { body } = seals[1 + roll(seals.length - 2)]!;
      return {
        seals: seals.filter((seal) => seal.body !== body),
        entries: entries.filter(({ position }) => position < body.first || position > body.last),
      };
    }),
    change('everything before a seal cut off', cutOffBefore, 'afterSeal'),
    change('everything after a seal cut off', cutOffAfter, 'expectSeal'),
    change('two seals exchanged', ({ seals }, roll) => ({ seals: exchanged(seals, roll) })),
    change('a seal replaced by another', ({ seals }, roll) => {
      const [a, b] = twoOf(seals, roll);
      return { seals: seals.with(a, seals[b]!) };
    }),
    change('the epoch of a seal changed', ({ seals }, roll) => {
      const at = roll(seals.length);
      const seal = seals[at]!;
      return { seals: seals.with(at, { ...seal, body: { ...seal.body, epoch: seal.body.epoch + 1 } }) };
    }),
    change('a seal signed anew with another key', (all, roll) => signedAnew(all, roll, (seal) => seal.body)),
    change('an epoch changed and signed anew with another key', (all, roll) =>
      signedAnew(all, roll, ({ body }) => ({ ...body, epoch: body.epoch + 1 })),
    ),
    change('an entry altered, its seal and all after it signed anew', alteredAndSignedAnew, 'trustedKeys'),
    change(
      'everything made up and signed with another key',
      ({ entries, seals }) => {
        const key = aKey();
        return { seals: chained(entries, seals, 0, key), keys: [{ id: key.id, publicKey: key.pem }] };
      },
      'trustedKeys',
    ),
  ];
}

const FIELDS = [
  ...(['organisation', 'position', 'id', 'kind', 'at', 'enteredAt', 'actor', 'enteredBy'] as const),
  ...(['subject', 'detail', 'person', 'personal'] as const),
];

function read(parts: Parts): Ledger {
  const lines = <T>(text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as T);
  return {
    entries: lines<ChainedEntry>(parts['entries.jsonl']),
    seals: lines<Seal>(parts['seals.jsonl']),
    keys: JSON.parse(parts['keys.json']) as ExportedKey[],
  };
}

function alterField({ entries }: Ledger, field: (typeof FIELDS)[number], roll: Dice): Partial<Ledger> {
  const at = roll(entries.length);
  const entry = entries[at]!;
  const other: Partial<ChainedEntry> = {
    position: entry.position + 1 + roll(5),
    subject: { ...entry.subject, id: another(entry.subject.id, roll) },
    detail: { ...entry.detail, altered: roll(1_000) },
    at: later(entry.at, roll),
    enteredAt: later(entry.enteredAt, roll),
  };
  return {
    entries: entries.with(at, { ...entry, [field]: other[field] ?? another(entry[field] as string | null, roll) }),
  };
}

const another = (text: string | null, roll: Dice) => `${text ?? ''}${roll(10)}`;
const later = (at: string, roll: Dice) => new Date(Date.parse(at) + 1 + roll(1_000_000)).toISOString();

/** Positions without a gap again. */
const numbered = (entries: readonly ChainedEntry[]) => entries.map((entry, nth) => ({ ...entry, position: nth + 1 }));

function insertOne(entries: readonly ChainedEntry[], roll: Dice): ChainedEntry[] {
  const at = roll(entries.length);
  const like = entries[at]!;
  return entries.toSpliced(at, 0, { ...like, id: another(like.id, roll), kind: 'share.created' });
}

function twoOf(list: readonly unknown[], roll: Dice): [number, number] {
  const first = roll(list.length);
  return [first, (first + 1 + roll(list.length - 1)) % list.length];
}

function exchanged<T>(list: readonly T[], roll: Dice): T[] {
  const [a, b] = twoOf(list, roll);
  return list.with(a, list[b]!).with(b, list[a]!);
}

function personalExchanged({ entries }: Ledger, roll: Dice): Partial<Ledger> {
  const telling = entries.filter(({ personal }) => personal !== null);
  if (telling.length < 2) throw new Error('The export tells of no two people: nothing to exchange.');
  const [a, b] = twoOf(telling, roll).map((at) => telling[at]!) as [ChainedEntry, ChainedEntry];
  const given = new Map([
    [a.id, b.personal],
    [b.id, a.personal],
  ]);
  return { entries: entries.map((entry) => ({ ...entry, personal: given.get(entry.id) ?? entry.personal })) };
}

function cutOffAfter({ entries, seals, keys }: Ledger, roll: Dice): Partial<Ledger> {
  const left = seals.slice(0, 1 + roll(seals.length - 1));
  const signed = new Set(left.map(({ body }) => body.key));
  return {
    seals: left,
    entries: entries.slice(0, left.at(-1)!.body.last),
    keys: keys.filter(({ id }) => signed.has(id)),
  };
}

function cutOffBefore({ entries, seals, keys }: Ledger, roll: Dice): Partial<Ledger> {
  const left = seals.slice(1 + roll(seals.length - 1));
  const signed = new Set(left.map(({ body }) => body.key));
  return {
    seals: left,
    entries: entries.slice(left[0]!.body.first - 1),
    keys: keys.filter(({ id }) => signed.has(id)),
  };
}

type Key = ReturnType<typeof aKey>;

function signedAnew({ seals, keys }: Ledger, roll: Dice, body: (seal: Seal) => Seal['body']): Partial<Ledger> {
  const [key, at] = [aKey(), roll(seals.length)];
  const anew = sealWith({ ...body(seals[at]!), key: key.id }, key.privateKey);
  return { seals: seals.with(at, anew), keys: [...keys, { id: key.id, publicKey: key.pem }] };
}

function alteredAndSignedAnew({ entries, seals, keys }: Ledger, roll: Dice): Partial<Ledger> {
  const [key, at] = [aKey(), roll(seals.length)];
  const forged = entries.with(seals[at]!.body.first - 1, { ...entries[seals[at]!.body.first - 1]!, kind: 'forged' });
  const before = new Set(seals.slice(0, at).map(({ body }) => body.key));
  return {
    entries: forged,
    seals: chained(forged, seals, at, key),
    keys: [...keys.filter(({ id }) => before.has(id)), { id: key.id, publicKey: key.pem }],
  };
}

/** Seals from one on made anew with a key, each on top of the one before. */
function chained(entries: readonly ChainedEntry[], seals: readonly Seal[], from: number, key: Key): Seal[] {
  const anew = seals.slice(0, from);
  for (const { body } of seals.slice(from)) {
    const covered = hashOfEntries(entries.slice(body.first - 1, body.last));
    const previous = anew.at(-1)?.hash ?? null;
    anew.push(sealWith({ ...body, previous, entries: covered, key: key.id }, key.privateKey));
  }
  return anew;
}
