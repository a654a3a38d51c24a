import type { RecordVerdict } from '#libs/chain';

/** What of a record was proven, and plainly what was not. */
export function presentRecord(verdict: RecordVerdict, known: { trustedKeys?: unknown }): string {
  const { manifest, ledger, entries, certificates, versions, shares, withoutWords, pictures, pages, absent } = verdict;
  return [
    `Everything holds: the record of item ${manifest.item} of organisation ${manifest.organisation}, taken at ${manifest.takenAt}.`,
    `${entries} entries about it stand in the ledger, in seals ${ledger.seals.first} to ${ledger.seals.last}; the last is ${ledger.last}.`,
    `${certificates} certificates are signed and told of there; ${versions} versions say what theirs cover, with ${pictures} pictures and ${pages} pages.`,
    `${shares - withoutWords} of ${shares} shares have the words that were cleared.`,
    `Signed with ${ledger.keys.length === 1 ? 'the key' : `${ledger.keys.length} keys, in this order:`} ${ledger.keys.join(', ')}.`,
    ...(withoutWords > 0 ? [`The words of ${withoutWords} shares were erased; their hashes are in the ledger.`] : []),
    ...absent.map((name) => `Not in the record, though a certificate names it: ${name}.`),
    ...(known.trustedKeys === undefined
      ? ['Not proven without --key: that these keys are the organisation’s, and not of somebody who made all of it up.']
      : []),
    'Not proven by a record alone: that nothing more was entered about the item. The export of the whole ledger proves that.',
  ].join('\n');
}
