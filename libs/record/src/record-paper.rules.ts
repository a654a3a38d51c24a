import { networkName, type Network } from '#libs/captions';
import { momentIn, type Block, type PaperDocument, type Reader } from '#libs/documents';
import { say, type Sentence } from '#libs/sentences';
import { atNetworkWords, whatItSays } from './at-network.rules.js';
import { alteredWords, captionWords } from './certificate-paper.rules.js';
import type { Answered, ItemRecord, RecordedHold, RecordedShare, RecordedVersion } from './item-record.js';
import { openedElsewhere } from './opened-paper.rules.js';
import { shareLines, standingWords } from './share-lines.rules.js';

type Fact = { label: string; value: string };

const decisions: Record<string, Sentence> = {
  approved: say('Approved'),
  sent_back: say('Sent back'),
  rejected: say('Rejected for good'),
  condition_met: say('Condition met'),
};

/** The record of an item for people to read, with the first of its shares, and the one that was asked for. */
export function recordPaper(
  record: ItemRecord,
  { asked, first }: { asked: RecordedShare | null; first: readonly RecordedShare[] },
  at: Date,
  reader: Reader,
): PaperDocument {
  const { speak } = reader;
  const title = speak(say('Record: {title}', { title: record.title }));
  const heading = (sentence: Sentence): Block => ({ is: 'heading', text: speak(sentence) });
  const facts = (of: Fact[], none: Sentence): Block => ({
    is: 'facts',
    of: of.length > 0 ? of : [{ label: speak(none), value: '' }],
  });
  return {
    title: `${title} · ${record.organisation}`,
    language: reader.language,
    author: reader.name,
    at,
    altered: alteredWords(reader),
    foot: (page, of) => speak(say('{title}: page {page} of {of}', { title, page, of })),
    blocks: [
      ...recalled(record, reader),
      ...held(record, reader),
      ...(asked ? [heading(say('The share that was asked for')), ...sharedAs(asked, record, reader)] : []),
      heading(say('What was written')),
      ...(record.versions.length > 0
        ? record.versions.flatMap((version) => written(version, record, reader))
        : [facts([], say('Nothing was written.'))]),
      heading(say('Who decided what')),
      facts(
        record.answers.map((answer) => decided(answer, record, reader)),
        say('Nobody has decided on it yet.'),
      ),
      heading(say('Certificates')),
      facts(certificates(record, reader), say('Nothing of it is certified.')),
      heading(say('The pages behind its links')),
      facts(pages(record, reader), say('No page behind a link of it was read.')),
      heading(say('Where it went')),
      facts(standings(record, reader), say('Nobody has shared it.')),
      ...first.flatMap((share) => shared(share, reader)),
      ...unnamed(record, first, reader),
      ...openedElsewhere(record, reader),
    ],
  };
}

function recalled({ recall }: ItemRecord, reader: Reader): Block[] {
  if (!recall) return [];
  const { recalledAt, recalledBy, reason } = recall;
  const told = { at: momentIn(reader)(recalledAt), name: recalledBy.name, reason };
  return [{ is: 'notice', text: reader.speak(say('Recalled on {at} by {name}: {reason}', told)) }];
}

function held({ holds }: ItemRecord, reader: Reader): Block[] {
  return holds.map((hold) => {
    const why = hold.liftReason ? [say('Why it was lifted: {reason}', { reason: hold.liftReason })] : [];
    return { is: 'notice', text: [holdWords(hold, momentIn(reader)), ...why].map(reader.speak).join('\n') };
  });
}

function holdWords(hold: RecordedHold, moment: (at: string) => string): Sentence {
  const { reason, by, since, until, ended, liftedBy, liftedAt } = hold;
  const told = { at: moment(since), name: by, reason };
  if (liftedBy !== null && liftedAt !== null) {
    return say('Under a legal hold from {at}, placed by {name}, until {end}, lifted by {other}: {reason}', {
      ...told,
      end: moment(liftedAt),
      other: liftedBy,
    });
  }
  if (until === null) return say('Under a legal hold since {at}, placed by {name}: {reason}', told);
  const day = new Date(`${until}T00:00:00Z`);
  return ended
    ? say('Under a legal hold from {at}, placed by {name}, which ended with {day, date, day}: {reason}', {
        ...told,
        day,
      })
    : say('Under a legal hold since {at}, placed by {name}, until {day, date, day}: {reason}', { ...told, day });
}

function written(version: RecordedVersion, { people }: ItemRecord, reader: Reader): Block[] {
  const { number, id, writtenBy, writtenAt, approved, covers } = version;
  const fact = {
    label: reader.speak(say('Version {number}', { number: String(number) })),
    value: [
      `${people[writtenBy] ?? writtenBy}, ${momentIn(reader)(writtenAt)}`,
      reader.speak(approved ? say('Approved') : say('Not approved')),
      reader.speak(say('In the archive and the ledger it is called {id}', { id })),
    ].join('\n'),
  };
  return [{ is: 'facts', of: [fact] }, ...covers.captions.map((caption) => captionWords(caption, covers, reader))];
}

function decided(answer: Answered, { people, versions: all, answers }: ItemRecord, reader: Reader): Fact {
  const { speak } = reader;
  const { by, deputyFor, versionId, decision, conditions, reason, at } = answer;
  const hasSteps = answers.some((other) => other.versionId === versionId && other.step !== null);
  const met = decision === 'condition_met';
  // With the last of its approvals, which stand by themselves.
  const whole = answer.step === null && hasSteps && decision === 'approved';
  const step = answer.step ?? (hasSteps ? speak(say('as a whole')) : null);
  const name = people[by] ?? by;
  const who = deputyFor
    ? speak(say('{name}, in the place of {other}', { name, other: people[deputyFor] ?? deputyFor }))
    : name;
  const number = String(all.find(({ id }) => id === versionId)?.number ?? '');
  return {
    label: [speak(decisions[decision] ?? say('{words}', { words: decision })), step].filter(Boolean).join(' · '),
    value: [
      [whole ? '' : who, momentIn(reader)(at)].filter(Boolean).join(', '),
      speak(say('Version {number}', { number })),
      conditions && speak(say('On this condition: {words}', { words: conditions })),
      reason &&
        speak(
          met ? say('How it was seen to: {words}', { words: reason }) : say('The reason given: {reason}', { reason }),
        ),
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

function certificates({ certificates: all, versions: written }: ItemRecord, reader: Reader): Fact[] {
  const { speak } = reader;
  return all.map(({ body, signature }) => {
    const signed = speak(say('Signature: {signature}', { signature }));
    const told = signedBody(body);
    if (!told) return { label: speak(say('A certificate whose text cannot be read')), value: signed };
    const number = String(written.find(({ id }) => id === told.version)?.number ?? '');
    return {
      label: `${speak(say('Version {number}', { number }))} · ${momentIn(reader)(told.issued)}`,
      value: [speak(say('Signed with the key {key}', { key: told.key })), signed].join('\n'),
    };
  });
}

/** What a certificate says of itself; null of a text that was altered beyond reading, which its record shows all the same. */
function signedBody(body: string): { version: string; issued: string; key: string } | null {
  try {
    const { version, issued, key } = JSON.parse(body) as Record<string, unknown>;
    const readable = typeof version === 'string' && typeof key === 'string' && typeof issued === 'string';
    return readable && !Number.isNaN(Date.parse(issued)) ? { version, issued, key } : null;
  } catch {
    return null;
  }
}

function pages({ pages: all }: ItemRecord, reader: Reader): Fact[] {
  return all.map(({ address, title, hash, seenAt }) => ({
    label: title ?? address,
    value: [address, momentIn(reader)(seenAt), `SHA-256 ${hash}`].join('\n'),
  }));
}

function standings({ standings: all }: ItemRecord, reader: Reader): Fact[] {
  return all.map(({ network, state, count }) => ({
    label: standingWords({ network, state }, reader),
    value: reader.speak(say('Shares: {count}', { count: String(count) })),
  }));
}

function shared(share: RecordedShare, reader: Reader): Block[] {
  const { speak } = reader;
  const { member, memberId, network, permalink, clicks, text, atNetwork } = share;
  const about = [
    `${networkName(network as Network)} · ${member ?? memberId}`,
    ...shareLines(share, reader),
    permalink,
    atNetwork && atNetworkWords(atNetwork, reader),
    speak(say('Clicks by people: {count}', { count: String(clicks) })),
  ];
  const words = text ?? speak(say('The words were erased.'));
  return [
    { is: 'words', about: about.filter(Boolean).join('\n'), text: words },
    ...(atNetwork ? whatItSays(atNetwork, reader) : []),
  ];
}

/** With the version it is of, and what it is called here and at its network. */
function sharedAs(share: RecordedShare, { versions: all }: ItemRecord, reader: Reader): Block[] {
  const { speak } = reader;
  const number = String(all.find(({ id }) => id === share.versionId)?.number ?? '');
  const fact = {
    label: speak(say('Version {number}', { number })),
    value: [
      speak(say('In the archive and the ledger it is called {id}', { id: share.id })),
      share.externalId && speak(say('At its network it is called {id}', { id: share.externalId })),
    ]
      .filter(Boolean)
      .join('\n'),
  };
  return [...shared(share, reader), { is: 'facts', of: [fact] }];
}

/** Said where there are more shares than are named. */
function unnamed({ standings: all }: ItemRecord, shares: readonly RecordedShare[], { speak }: Reader): Block[] {
  const count = all.reduce((sum, one) => sum + one.count, 0);
  if (count <= shares.length) return [];
  const told = { named: String(shares.length), count: String(count) };
  return [{ is: 'notice', text: speak(say('{named} of {count} shares are named here; the archive has all.', told)) }];
}
