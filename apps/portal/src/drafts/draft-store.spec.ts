import { DraftStore, type Storage } from './draft-store.js';

function aStorage(): Storage & { rows: Map<string, string> } {
  const rows = new Map<string, string>();
  return {
    rows,
    getItem: (key) => rows.get(key) ?? null,
    setItem: (key, value) => void rows.set(key, value),
    removeItem: (key) => void rows.delete(key),
  };
}

describe('keeping drafts', () => {
  it('gives back what a member left unfinished', () => {
    const drafts = new DraftStore(aStorage(), 'ada');
    drafts.write('share.1', { text: 'half a thought' });
    expect(drafts.read('share.1')).toEqual({ text: 'half a thought' });
  });

  it('never shows one member the draft of another on the same machine', () => {
    const storage = aStorage();
    new DraftStore(storage, 'ada').write('share.1', 'hers');
    expect(new DraftStore(storage, 'ben').read('share.1')).toBeNull();
  });

  it('forgets a draft once it is cleared or a month old', () => {
    const drafts = new DraftStore(aStorage(), 'ada');
    drafts.write('a', 1, 0);
    expect(drafts.read('a', 31 * 86_400_000)).toBeNull();
    drafts.write('b', 1);
    drafts.clear('b');
    expect(drafts.read('b')).toBeNull();
  });

  it('does without when storage is full, forbidden or holds nonsense', () => {
    const full: Storage = {
      getItem: () => 'not json',
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
      removeItem: () => {
        throw new Error('SecurityError');
      },
    };
    const drafts = new DraftStore(full, 'ada');
    expect(() => drafts.write('a', 1)).not.toThrow();
    expect(() => drafts.clear('a')).not.toThrow();
    expect(drafts.read('a')).toBeNull();
  });
});
