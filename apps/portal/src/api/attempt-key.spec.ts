import { AttemptKeys } from './attempt-key.js';

describe('the key of an attempt', () => {
  it('stays while the content stays and changes with it', () => {
    const keys = new AttemptKeys();
    const first = keys.keyFor({ text: 'a' });
    expect(keys.keyFor({ text: 'a' })).toBe(first);
    expect(keys.keyFor({ text: 'b' })).not.toBe(first);
  });

  it('is new once the attempt succeeded', () => {
    const keys = new AttemptKeys();
    const first = keys.keyFor({ text: 'a' });
    keys.renew();
    expect(keys.keyFor({ text: 'a' })).not.toBe(first);
  });
});
