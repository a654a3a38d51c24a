import { afterQuiet, mailMoment, nextDigest, USUAL_CHOICES, type Choices } from './choices.rules.js';

const BERLIN = 'Europe/Berlin';
const choices = (changes: Partial<Choices> = {}): Choices => ({
  ...USUAL_CHOICES,
  digestDays: [1, 2, 3, 4, 5],
  digestAt: '08:00',
  ...changes,
});
const iso = (date: Date | null | undefined) => date?.toISOString().replace(':00.000Z', 'Z');

describe('quiet hours', () => {
  it.each([
    // Berlin is an hour ahead of UTC in winter.
    ['2026-11-02T12:00Z', '2026-11-02T12:00Z'],
    ['2026-11-02T19:00Z', '2026-11-03T06:00Z'],
    ['2026-11-03T03:00Z', '2026-11-03T06:00Z'],
    ['2026-11-03T06:00Z', '2026-11-03T06:00Z'],
    ['2026-11-02T18:59Z', '2026-11-02T18:59Z'],
  ])('overnight: what may go at %s goes at %s', (from, at) => {
    expect(iso(afterQuiet(choices(), BERLIN, new Date(from)))).toBe(at);
  });

  it('may lie in a day', () => {
    const lunch = choices({ quietFrom: '12:00', quietTo: '13:00' });
    expect(iso(afterQuiet(lunch, BERLIN, new Date('2026-11-02T11:30Z')))).toBe('2026-11-02T12:00Z');
    expect(iso(afterQuiet(lunch, BERLIN, new Date('2026-11-02T12:00Z')))).toBe('2026-11-02T12:00Z');
  });

  it('may be none', () => {
    const from = new Date('2026-11-02T23:00Z');
    expect(afterQuiet(choices({ quietFrom: null, quietTo: null }), BERLIN, from)).toEqual(from);
    expect(afterQuiet(choices({ quietFrom: '07:00', quietTo: '07:00' }), BERLIN, from)).toEqual(from);
  });

  it('end in the night when clocks change as the clock on the wall says', () => {
    // At 01:00 UTC of 28 March 2027 clocks in Berlin go forward; an end at 02:30 does not exist and comes an hour later.
    const short = choices({ quietFrom: '22:00', quietTo: '02:30' });
    expect(iso(afterQuiet(short, BERLIN, new Date('2027-03-27T22:00Z')))).toBe('2027-03-28T01:30Z');
    expect(iso(afterQuiet(choices(), BERLIN, new Date('2027-03-27T22:00Z')))).toBe('2027-03-28T05:00Z');
    expect(iso(afterQuiet(choices(), BERLIN, new Date('2026-10-24T21:00Z')))).toBe('2026-10-25T06:00Z');
  });
});

describe('the next digest', () => {
  it.each([
    ['2026-11-02T06:00Z', '2026-11-02T07:00Z'],
    ['2026-11-02T07:00Z', '2026-11-02T07:00Z'],
    ['2026-11-02T07:01Z', '2026-11-03T07:00Z'],
    // Friday evening: Monday.
    ['2026-11-06T17:00Z', '2026-11-09T07:00Z'],
  ])('from %s on is at %s', (from, at) => {
    expect(iso(nextDigest(choices(), BERLIN, new Date(from)))).toBe(at);
  });

  it('is a week away when only today is chosen and has passed', () => {
    expect(iso(nextDigest(choices({ digestDays: [1] }), BERLIN, new Date('2026-11-02T08:00Z')))).toBe(
      '2026-11-09T07:00Z',
    );
  });

  it('is by the day of the member’s own zone', () => {
    // Sunday evening in UTC is Monday morning in Auckland.
    const from = new Date('2026-11-01T18:00Z');
    expect(iso(nextDigest(choices({ digestDays: [1] }), 'Pacific/Auckland', from))).toBe('2026-11-01T19:00Z');
  });

  it('never comes for whoever chose no day', () => {
    expect(nextDigest(choices({ digestDays: [] }), BERLIN, new Date())).toBeNull();
  });
});

describe('when a mail may go', () => {
  const night = new Date('2026-11-02T22:00Z');
  const noon = new Date('2026-11-02T11:00Z');
  const moment = (urgent: boolean, mail: 'at_once' | 'digest' | 'off', now: Date) => {
    const found = mailMoment({ urgent, mail }, choices(), BERLIN, now);
    return found && [iso(found.at), found.digest];
  };

  it('is at once for what is urgent, in the night too', () => {
    expect(moment(true, 'at_once', night)).toEqual(['2026-11-02T22:00Z', false]);
  });

  it('is after a few minutes for company by day, and when the night is over', () => {
    expect(moment(false, 'at_once', noon)).toEqual(['2026-11-02T11:05Z', false]);
    expect(moment(false, 'at_once', night)).toEqual(['2026-11-03T06:00Z', false]);
  });

  it('is with the digest, or never, as the member wants it', () => {
    expect(moment(false, 'digest', noon)).toEqual(['2026-11-03T07:00Z', true]);
    expect(moment(false, 'off', noon)).toBeNull();
  });
});
