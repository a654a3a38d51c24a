import type { RecordVerdict } from '#libs/chain';
import { presentRecord } from './present-record.js';

const said = (each: number, withoutWords: number, keys: string[]) =>
  presentRecord(
    {
      manifest: { item: 'i', organisation: 'o', takenAt: '2026-11-03T09:00:00.000Z' },
      ledger: { seals: { first: 1, last: 2 }, last: 'l', keys },
      ...{ entries: each, certificates: each, versions: each, shares: each, pictures: each, pages: each },
      ...{ withoutWords, absent: [] },
    } as unknown as RecordVerdict,
    {},
  );

describe('what of a record was proven', () => {
  it('is said of one of each', () => {
    const words = said(1, 0, ['k']);
    expect(words).toContain('\n1 entry about it stands in the ledger, in seals 1 to 2; the last is l.\n');
    expect(words).toContain(
      '\n1 certificate is signed and told of there; 1 version says what its certificate covers, with 1 picture and 1 page.\n',
    );
    expect(words).toContain('\n1 of 1 share has the words that were cleared.\n');
    expect(words).toContain('that this key is the organisation’s');
    expect(said(1, 1, ['k'])).toContain('\nThe words of 1 share were erased; their hash is in the ledger.\n');
  });

  it.each([0, 2])('is said of %d of each', (count) => {
    const words = said(count, 0, ['k', 'l']);
    expect(words).toContain(`\n${count} entries about it stand in the ledger`);
    expect(words).toContain(
      `\n${count} certificates are signed and told of there; ${count} versions say what theirs cover, with ${count} pictures and ${count} pages.\n`,
    );
    expect(words).toContain(`\n${count} of ${count} shares have the words that were cleared.\n`);
    expect(words).toContain('that these keys are the organisation’s');
  });

  it('counts the shares whose words were erased', () => {
    expect(said(3, 2, ['k'])).toContain('\nThe words of 2 shares were erased; their hashes are in the ledger.\n');
    expect(said(3, 2, ['k'])).toContain('\n1 of 3 shares has the words that were cleared.\n');
  });
});
