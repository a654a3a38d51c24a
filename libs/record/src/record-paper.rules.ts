import { networkName, type Network } from '#libs/captions';
import { momentIn, type Block, type PaperDocument, type Reader } from '#libs/documents';
import { say, type Sentence } from '#libs/sentences';
import { alteredWords } from './certificate-paper.rules.js';
import type { Answered, ItemRecord, RecordedShare } from './item-record.js';

type Fact = { label: string; value: string };

const decisions: Record<string, Sentence> = {
  approved: say('Approved'),
  sent_back: say('Sent back'),
  rejected: say('Rejected for good'),
};

const states: Record<string, Sentence> = {
  scheduled: say('Waiting for its time'),
  publishing: say('Being shared'),
  published: say('Published'),
  unknown: say('In doubt: its member looks whether it is there'),
  failed: say('Not shared'),
  held: say('Held back'),
  withdrawn: say('Withdrawn'),
};

/** The record of an item for people to read; `shares` are the first of it, which are named. */
export function recordPaper(
  record: ItemRecord,
  shares: readonly RecordedShare[],
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
      heading(say('What was written')),
      facts(versions(record, reader), say('Nothing was written.')),
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
      ...shares.flatMap((share) => shared(share, reader)),
    ],
  };
}

function recalled({ recall }: ItemRecord, reader: Reader): Block[] {
  if (!recall) return [];
  const { recalledAt, recalledBy, reason } = recall;
  const told = { at: momentIn(reader)(recalledAt), name: recalledBy.name, reason };
  return [{ is: 'notice', text: reader.speak(say('Recalled on {at} by {name}: {reason}', told)) }];
}

function versions({ versions: all, people }: ItemRecord, reader: Reader): Fact[] {
  return all.map(({ number, id, writtenBy, writtenAt, approved }) => ({
    label: reader.speak(say('Version {number}', { number: String(number) })),
    value: [
      `${people[writtenBy] ?? writtenBy}, ${momentIn(reader)(writtenAt)}`,
      reader.speak(approved ? say('Approved') : say('Not approved')),
      id,
    ].join('\n'),
  }));
}

function decided(answer: Answered, { people, versions: all }: ItemRecord, reader: Reader): Fact {
  const { speak } = reader;
  const { by, deputyFor, versionId, step, decision, conditions, reason, at } = answer;
  const name = people[by] ?? by;
  const who = deputyFor
    ? speak(say('{name}, in the place of {other}', { name, other: people[deputyFor] ?? deputyFor }))
    : name;
  const number = String(all.find(({ id }) => id === versionId)?.number ?? '');
  return {
    label: [speak(decisions[decision] ?? say('{words}', { words: decision })), step].filter(Boolean).join(' · '),
    value: [
      `${who}, ${momentIn(reader)(at)}`,
      speak(say('Version {number}', { number })),
      conditions && speak(say('On this condition: {words}', { words: conditions })),
      reason && speak(say('The reason given: {reason}', { reason })),
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

function certificates({ certificates: all, versions: written }: ItemRecord, reader: Reader): Fact[] {
  return all.map(({ body, signature }) => {
    const { version, issued, key } = JSON.parse(body) as Record<'version' | 'issued' | 'key', string>;
    const number = String(written.find(({ id }) => id === version)?.number ?? '');
    return {
      label: `${reader.speak(say('Version {number}', { number }))} · ${momentIn(reader)(issued)}`,
      value: [
        reader.speak(say('Signed with the key {key}', { key })),
        reader.speak(say('Signature: {signature}', { signature })),
      ].join('\n'),
    };
  });
}

function pages({ pages: all }: ItemRecord, reader: Reader): Fact[] {
  return all.map(({ address, title, hash, seenAt }) => ({
    label: title ?? address,
    value: [address, momentIn(reader)(seenAt), `SHA-256 ${hash}`].join('\n'),
  }));
}

function standings({ standings: all }: ItemRecord, reader: Reader): Fact[] {
  return all.map(({ network, state, count }) => ({
    label: `${networkName(network as Network)} · ${reader.speak(states[state]!)}`,
    value: String(count),
  }));
}

function shared(share: RecordedShare, reader: Reader): Block[] {
  const { speak } = reader;
  const { member, memberId, network, state, plannedAt, publishedAt, permalink, clicks, text } = share;
  const about = [
    `${networkName(network as Network)} · ${member ?? memberId}`,
    `${speak(states[state]!)} · ${momentIn(reader)(publishedAt ?? plannedAt)}`,
    permalink,
    speak(say('Clicks by people: {count}', { count: String(clicks) })),
  ];
  const words = text ?? speak(say('The words were erased.'));
  return [{ is: 'words', about: about.filter(Boolean).join('\n'), text: words }];
}
