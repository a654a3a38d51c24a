import { momentIn, type Block, type Reader } from '#libs/documents';
import { say } from '#libs/sentences';
import { captionWords, coveredFacts, coveredUntil, termWords } from './covered-words.rules.js';
import type { ItemRecord, RecordedVersion } from './item-record.js';
import { toCertificate } from './paper-links.rules.js';

/** A version: who wrote it and who sent it to review, and everything it covers. */
export function written(version: RecordedVersion, record: ItemRecord, reader: Reader): Block[] {
  const { speak } = reader;
  const { id, writtenBy, writtenAt, sentBy, sentAt, approved, covers } = version;
  const number = String(version.number);
  const certificate = speak(say('Certificate of approval, version {number}', { number }));
  const byWhom = (who: string, at: string) => `${record.people[who] ?? who}, ${momentIn(reader)(at)}`;
  const standing = [
    { label: speak(say('Written by')), value: byWhom(writtenBy, writtenAt) },
    {
      label: speak(say('Sent to review by')),
      value: sentBy && sentAt ? byWhom(sentBy, sentAt) : speak(say('Nobody has sent it to review.')),
    },
    {
      label: speak(say('State')),
      value: approved ? [speak(say('Approved')), certificate].join('\n') : speak(say('Not approved')),
    },
    {
      label: speak(say('To be shared')),
      value: termWords(
        {
          from: covers.publishFrom ?? null,
          until: coveredUntil(covers),
          recalledAt: record.recall?.recalledAt ?? null,
        },
        reader,
      ),
    },
  ];
  const called = { label: speak(say('In the archive and the ledger it is called')), value: id };
  const teams = new Map(Object.entries(record.teams));
  return [
    { is: 'heading', text: speak(say('What was written: version {number}', { number })) },
    {
      is: 'facts',
      of: [...standing, ...coveredFacts(covers, { teams }, reader), called],
      links: toCertificate(record, id, certificate),
    },
    ...covers.captions.map((caption) => captionWords(caption, covers, reader)),
  ];
}
