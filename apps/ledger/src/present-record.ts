import type { RecordVerdict } from '#libs/chain';

/** What of a record was proven, and plainly what was not. */
export function presentRecord(verdict: RecordVerdict, known: { trustedKeys?: unknown }): string {
  const { manifest, ledger, entries, certificates, versions, shares, withoutWords, pictures, pages, absent } = verdict;
  const kept = shares - withoutWords;
  const beside = `${counted(pictures, 'picture')} and ${counted(pages, 'page')}`;
  return [
    `Everything holds: the record of item ${manifest.item} of organisation ${manifest.organisation}, taken at ${manifest.takenAt}.`,
    `${counted(entries, 'entry', 'entries')} about it ${entries === 1 ? 'stands' : 'stand'} in the ledger, in seals ${ledger.seals.first} to ${ledger.seals.last}; the last is ${ledger.last}.`,
    `${counted(certificates, 'certificate')} ${certificates === 1 ? 'is' : 'are'} signed and told of there; ${versions === 1 ? '1 version says what its certificate covers' : `${versions} versions say what theirs cover`}, with ${beside}.`,
    `${kept} of ${counted(shares, 'share')} ${kept === 1 ? 'has' : 'have'} the words that were cleared.`,
    `Signed with ${ledger.keys.length === 1 ? 'the key' : `${ledger.keys.length} keys, in this order:`} ${ledger.keys.join(', ')}.`,
    ...(withoutWords > 0
      ? [
          withoutWords === 1
            ? 'The words of 1 share were erased; their hash is in the ledger.'
            : `The words of ${withoutWords} shares were erased; their hashes are in the ledger.`,
        ]
      : []),
    ...absent.map((name) => `Not in the record, though a certificate names it: ${name}.`),
    ...(known.trustedKeys === undefined
      ? [
          `Not proven without --key: that ${ledger.keys.length === 1 ? 'this key is' : 'these keys are'} the organisation’s, and not of somebody who made all of it up.`,
        ]
      : []),
    'Not proven by a record alone: that nothing more was entered about the item. The export of the whole ledger proves that.',
  ].join('\n');
}

const counted = (count: number, one: string, other = `${one}s`) => `${count} ${count === 1 ? one : other}`;
