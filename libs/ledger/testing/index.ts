import { createPublicKey } from 'node:crypto';
import { hashOfEntries, isSignedBy } from '#libs/chain';
import type { Transaction } from '#libs/platform';
import type { SealRepository } from '../src/seal.repository.js';

/** Each seal follows the one before, is signed, and covers its entries as they stand. Answers how many entries. */
export async function checkChain(tx: Transaction, seals: SealRepository): Promise<number> {
  const keys = await seals.keysOf(tx, { first: 1, last: 10_000 });
  const publicKeys = new Map(keys.map((key) => [key.id, createPublicKey(key.publicKey)]));
  let [previous, covered]: [string | null, number] = [null, 0];
  for (const one of await seals.seals(tx, 1, 10_000)) {
    expect(one.body).toMatchObject({ previous, first: covered + 1 });
    expect(isSignedBy(one, publicKeys.get(one.body.key)!)).toBe(true);
    expect(one.body.entries).toBe(hashOfEntries(await seals.entriesOf(tx, one.body)));
    [previous, covered] = [one.hash, one.body.last];
  }
  return covered;
}
