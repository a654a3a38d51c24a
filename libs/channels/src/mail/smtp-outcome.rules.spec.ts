import fc from 'fast-check';
import { outcomeOf } from './smtp-outcome.rules.js';

const said = (command: string, response: string, code = 'EENVELOPE') => ({
  code,
  command,
  response,
  responseCode: Number(/^\d+/.exec(response)?.[0]),
});

describe('what became of a mail that failed', () => {
  it.each([
    ['550 5.1.1 No such user', 'refused', '5.1.1'],
    ['550 No such user', 'refused', '550'],
    ['553 Bad address', 'refused', '553'],
    ['552 5.2.2 Mailbox full', 'refused', '5.2.2'],
    ['550 5.4.1 Recipient address rejected', 'refused', '5.4.1'],
    ['554 5.7.1 Relay access denied', 'deferred', '5.7.1'],
    ['550 5.7.1 Blocked by policy', 'deferred', '5.7.1'],
    ['550 5.1.8 Bad sender', 'deferred', '5.1.8'],
    ['530 5.7.0 Authentication required', 'deferred', '5.7.0'],
    ['554 Transaction failed', 'deferred', '554'],
    ['450 4.2.0 Greylisted', 'deferred', '4.2.0'],
    ['421 Closing', 'deferred', '421'],
    ['Well, no', 'deferred', 'EENVELOPE'],
  ])('to RCPT TO “%s”: %s', (response, kind, code) => {
    expect(outcomeOf(said('RCPT TO', response), false)).toEqual({ kind, code });
  });

  it.each([
    [said('MAIL FROM', '550 5.1.1 Sender unknown'), '5.1.1'],
    [said('DATA', '554 No'), '554'],
    [said('AUTH PLAIN', '535 5.7.8 Bad password', 'EAUTH'), '5.7.8'],
    [said('EHLO', '421 Later', 'ECONNECTION'), '421'],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, 'ETIMEDOUT'],
    [{ code: 'EDNS', command: 'CONN' }, 'EDNS'],
    [{}, 'ENOANSWER'],
  ])('before the text it is not the address that is to blame: %j', (failure, code) => {
    expect(outcomeOf(failure, false)).toEqual({ kind: 'deferred', code });
  });

  it.each([
    [said('DATA', '550 5.7.1 Looks like spam', 'EMESSAGE'), 'deferred', '5.7.1'],
    [said('DATA', '451 Try again', 'EMESSAGE'), 'deferred', '451'],
    [said('DATA', '354 Go on', 'EMESSAGE'), 'unknown', '354'],
    [said('DATA', 'gibberish', 'EMESSAGE'), 'unknown', 'EMESSAGE'],
    [said('CONN', '421 Closing', 'ECONNECTION'), 'unknown', '421'],
    [{ code: 'ECONNECTION', command: 'CONN' }, 'unknown', 'ECONNECTION'],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, 'unknown', 'ETIMEDOUT'],
  ])('once the text was asked for, only a refusal says that it was not taken: %j', (failure, kind, code) => {
    expect(outcomeOf(failure, true)).toEqual({ kind, code });
  });

  it('never tries again what may have been taken, and shows nothing of a server’s own words, whatever it says', () => {
    const anything = fc.record({
      code: fc.oneof(fc.string(), fc.constantFrom('EMESSAGE', 'ECONNECTION'), fc.constant(undefined)),
      command: fc.constantFrom('CONN', 'DATA', 'RCPT TO', 'API', undefined),
      responseCode: fc.oneof(fc.integer(), fc.integer({ min: 200, max: 599 }), fc.constant(false), fc.string()),
      response: fc.oneof(fc.string(), fc.constant(undefined)),
    });
    fc.assert(
      fc.property(anything, fc.boolean(), (failure, textAsked) => {
        const outcome = outcomeOf(failure, textAsked);
        const number = Number(failure.responseCode);
        if (textAsked && outcome.kind !== 'unknown') {
          expect(failure.command).toBe('DATA');
          expect(number).toBeGreaterThanOrEqual(400);
        }
        if (outcome.kind === 'refused') expect([failure.command, textAsked]).toEqual(['RCPT TO', false]);
        expect(outcome.kind === 'accepted' || /^([A-Z_]{3,30}|[\d.]{3,9})$/.test(outcome.code)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
