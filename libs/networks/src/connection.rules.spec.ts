import { readScopes } from '#libs/network-contract';
import fc from 'fast-check';
import { connectionStatus, isUsable, localPath, readCallbackError } from './connection.rules.js';

const now = new Date('2026-11-02T09:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe("a connection's status", () => {
  it.each([
    ['active', inDays(60), 'active', true],
    ['active', inDays(10), 'active', true],
    ['active', inDays(9.9), 'expiring', true],
    ['active', inDays(0), 'expired', false],
    ['active', null, 'active', true],
    ['expired', inDays(60), 'expired', false],
    ['revoked', inDays(60), 'revoked', false],
  ] as const)('stored as %s until %s is %s', (status, expiresAt, shown, usable) => {
    expect(connectionStatus({ status, expiresAt }, now)).toBe(shown);
    expect(isUsable({ status, expiresAt }, now)).toBe(usable);
  });
});

describe('where a member comes back to', () => {
  it.each(['/feed', '/feed/0192?tab=2#top', '/connections'])('is %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'feed',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/..//evil.example',
    '/./\\evil.example',
    '/a\nSet-Cookie: x=y',
    `/${'a'.repeat(600)}`,
  ])('is never %j', (path) => {
    expect(localPath(path)).toBe('/connections');
  });

  it('is always a path of this site', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '//',
      ':',
      '@',
      '.',
      '..',
      'evil.example',
      'https:',
      '\t',
      '\n',
      '?',
      '#',
      '%2f',
      'a',
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
        (path) => {
          const url = new URL(localPath(path), 'https://vouchsafe.example');
          expect(url.origin).toBe('https://vouchsafe.example');
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('what the network says', () => {
  it('lists scopes with spaces or with commas', () => {
    expect(readScopes('email,openid, profile w_member_social openid')).toEqual([
      'email',
      'openid',
      'profile',
      'w_member_social',
    ]);
    expect(readScopes('')).toEqual([]);
  });

  it('tells a change of mind from a refusal', () => {
    expect(['user_cancelled_login', 'user_cancelled_authorize', 'access_denied'].map(readCallbackError)).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    expect(readCallbackError('unauthorized_scope_error')).toBe('scope_refused');
    expect(readCallbackError('server_error')).toBe('network_refused');
  });
});
