import { generateSecretKeys } from './settings.js';
import { Signatures } from './signatures.js';

describe('a signature', () => {
  const keys = generateSecretKeys();
  const signatures = new Signatures(keys);
  const own = signatures.sign('text', 'door');

  it('is known again, in short too, for its text and its purpose alone', () => {
    expect(signatures.isSigned('text', own, 'door')).toBe(true);
    expect(signatures.isSigned('text', own.subarray(0, 8), 'door')).toBe(true);
    expect(signatures.isSigned('text', own, 'window')).toBe(false);
    expect(signatures.isSigned('other', own, 'door')).toBe(false);
  });

  it('is none when it is too short, too long or empty', () => {
    expect(signatures.isSigned('text', own.subarray(0, 7), 'door')).toBe(false);
    expect(signatures.isSigned('text', Buffer.concat([own, own]), 'door')).toBe(false);
    expect(signatures.isSigned('text', Buffer.alloc(0), 'door')).toBe(false);
  });

  it('outlives a new key, and not another installation', () => {
    const rotated = new Signatures(`2:${generateSecretKeys().slice(2)},${keys}`);
    expect(rotated.isSigned('text', own, 'door')).toBe(true);
    expect(rotated.sign('text', 'door')).not.toEqual(own);
    expect(new Signatures(generateSecretKeys()).isSigned('text', own, 'door')).toBe(false);
  });
});
