import { momentIn, type Block, type PaperDocument, type Reader } from '#libs/documents';
import { say, type Sentence } from '#libs/sentences';
import { alteredWords } from './certificate-paper.rules.js';
import { certificates } from './certificates-paper.rules.js';
import { comments } from './comments-paper.rules.js';
import { decided } from './decisions-paper.rules.js';
import type { ItemRecord, RecordedHold, RecordedShare } from './item-record.js';
import { openedElsewhere } from './opened-paper.rules.js';
import { toCertificate } from './paper-links.rules.js';
import { standingWords } from './share-lines.rules.js';
import { shared, sharedAs, unnamed } from './shares-paper.rules.js';
import { written } from './versions-paper.rules.js';

type Fact = { label: string; value: string };

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
      ...record.versions.flatMap((version) => written(version, record, reader)),
      heading(say('What was said in review')),
      ...(record.comments.length > 0 ? comments(record, reader) : [facts([], say('Nobody commented on it.'))]),
      heading(say('Who decided what')),
      decided(record, reader),
      heading(say('Certificates')),
      ...(record.certificates.length > 0
        ? certificates(record, reader)
        : [facts([], say('Nothing of it is certified.'))]),
      heading(say('The pages behind its links')),
      record.pages.length > 0 ? pages(record, reader) : facts([], say('No page behind a link of it was read.')),
      heading(say('Where it went')),
      facts(standings(record, reader), say('Nobody has shared it.')),
      ...first.flatMap((share) => shared(share, record, reader)),
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

function pages(record: ItemRecord, reader: Reader): Block {
  const { speak } = reader;
  const firstFor = (versionId: string) => {
    const number = String(record.versions.find(({ id }) => id === versionId)?.number ?? '');
    return speak(say('First read for version {number}', { number }));
  };
  return {
    is: 'facts',
    of: record.pages.map(({ address, title, hash, versionId, seenAt }) => ({
      label: title ?? address,
      value: [address, firstFor(versionId), momentIn(reader)(seenAt), `SHA-256 ${hash}`].join('\n'),
    })),
    links: record.pages.flatMap(({ versionId }) => toCertificate(record, versionId, firstFor(versionId))),
  };
}

function standings({ standings: all }: ItemRecord, reader: Reader): Fact[] {
  return all.map(({ network, state, count }) => ({
    label: standingWords({ network, state }, reader),
    value: reader.speak(say('Shares: {count}', { count: String(count) })),
  }));
}
