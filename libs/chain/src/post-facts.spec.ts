import { PostFacts } from './post-facts.js';
import { sha256, type ChainedEntry } from './seal.rules.js';

const SHARE = 'share-1';
const told = (kind: string, detail: Record<string, unknown> = {}) =>
  ({ kind, subject: { type: 'share', id: SHARE }, detail }) as unknown as ChainedEntry;

describe('what a record says of a post at its network', () => {
  const facts = new PostFacts();
  facts.take(told('post.unchanged', { how: 'read' }));
  facts.take(told('post.changed', { how: 'read', seenHash: sha256('It cures.') }));
  facts.take(told('publication.gone'));

  it.each([
    ['unchanged', null],
    ['changed', 'It cures.'],
    ['not_looked', null],
    ['unreadable', null],
  ] as const)('holds where the ledger tells of it, or nothing is claimed: %s, %s', (found, text) => {
    expect(() => facts.compare(SHARE, { found, text })).not.toThrow();
  });

  it.each([
    ['changed', 'It helps.'],
    ['changed', null],
    ['gone', null],
  ] as const)('does not hold where no entry tells of it: %s, %s', (found, text) => {
    expect(() => facts.compare(SHARE, { found, text })).toThrow('as no sealed entry tells');
    expect(() => facts.compare('share-2', { found: 'unchanged', text: null })).toThrow('as no sealed entry tells');
  });
});
