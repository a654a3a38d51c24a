import { generateSecretKeys, SecretBox } from './index.js';

describe('sealing secrets', () => {
  const keys = generateSecretKeys();

  it('opens what it sealed', () => {
    const box = new SecretBox(keys);
    const sealed = box.seal('AQX-token', 'connection 1');
    expect(sealed).not.toContain('AQX');
    expect(box.open(sealed, 'connection 1')).toBe('AQX-token');
  });

  it('does not open a sealed value that was copied to another row or changed', () => {
    const box = new SecretBox(keys);
    const sealed = box.seal('AQX-token', 'connection 1');
    expect(() => box.open(sealed, 'connection 2')).toThrow();
    expect(() => box.open(`${sealed.slice(0, -2)}AA`, 'connection 1')).toThrow();
  });

  it('seals under the newest key and still opens what an older one sealed', () => {
    const old = new SecretBox(keys).seal('token', 'row');
    const rotated = new SecretBox(`2:${generateSecretKeys().slice(2)},${keys}`);
    expect(rotated.open(old, 'row')).toBe('token');
    expect(rotated.seal('token', 'row')).toMatch(/^v2\./);
  });

  it('refuses keys of the wrong length without showing them', () => {
    expect(() => new SecretBox('1:c2hvcnQ=')).toThrow('32 bytes in base64');
    expect(() => new SecretBox('1:c2hvcnQ=')).not.toThrow('c2hvcnQ=');
  });
});
