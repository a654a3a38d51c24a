import { isOfServer, readingOf, reasonOf } from './delivery-reason.js';

describe('why something was not sent', () => {
  it.each([
    ['5.1.1', 'nobody'],
    ['5.1.10', 'nobody'],
    ['5.1.8', 'refused'],
    ['5.2.2', 'full'],
    ['4.2.2', 'full'],
    ['550', 'refused'],
    ['535', 'signIn'],
    ['EAUTH', 'signIn'],
    ['ECONNECTION', 'unreachable'],
    ['ETIMEDOUT', 'unreachable'],
    ['ECOMPOSE', 'written'],
    ['ESTALE', 'later'],
    ['421', 'later'],
    ['4.3.2', 'later'],
    ['address_off', 'addressOff'],
    ['nothing_left', 'nothingLeft'],
    ['restored', 'restored'],
    ['something new', 'refused'],
  ])('reads %s as %s', (code, reason) => {
    expect(readingOf(code)).toBe(reason);
    expect(reasonOf({ state: 'dropped', code })).toBe(reason);
  });

  it('is that it may have arrived, whatever the code, when nobody knows', () => {
    expect(reasonOf({ state: 'unknown', code: 'ETIMEDOUT' })).toBe('perhaps');
    expect(reasonOf({ state: 'unknown', code: 'interrupted' })).toBe('perhaps');
    expect(reasonOf({ state: 'unknown', code: 'restored' })).toBe('restored');
  });

  it('is nothing for what was sent in the end, or was not tried yet', () => {
    expect(reasonOf({ state: 'sent', code: '421' })).toBeNull();
    expect(reasonOf({ state: 'waiting', code: null })).toBeNull();
  });

  it('shows codes of servers, and none of our own', () => {
    expect(['5.1.1', '550', 'EAUTH', 'address_off', 'interrupted'].map(isOfServer)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
