import { USUAL_CHOICES, type Choices, type MailWay } from './choices.rules.js';
import type { DueMail } from './due-mail.repository.js';
import { planMail } from './mail-plan.rules.js';

const NOON = new Date('2026-11-02T11:00:00Z');
const NIGHT = new Date('2026-11-02T22:00:00Z');

const waiting = (id: string, changes: Partial<DueMail> = {}): DueMail => ({
  id,
  memberId: 'm',
  kind: 'item.approved',
  urgent: false,
  digest: false,
  readAt: null,
  mailAt: NOON,
  ...changes,
});

interface Setting {
  now?: Date;
  mailed?: number;
  choices?: Partial<Choices>;
  ways?: Record<string, MailWay | null>;
  mandatory?: boolean;
}

/** The ids that go out, a list a mail, and what else becomes of whom. */
function plan(mails: DueMail[], { now = NOON, mailed = 0, choices = {}, ways = {}, mandatory = false }: Setting = {}) {
  const member = { choices: { ...USUAL_CHOICES, digestAt: '08:00', ...choices }, timeZone: 'Europe/Berlin', mailed };
  const { parcels, moves } = planMail(
    mails,
    member,
    (kind) => (ways[kind] === null ? null : { mail: ways[kind] ?? 'at_once', mandatory }),
    now,
  );
  return {
    go: parcels.map(({ mails: those }) => those.map(({ id }) => id)),
    moved: Object.fromEntries(moves.map(({ id, digest, mailAt }) => [id, [digest, mailAt?.toISOString() ?? null]])),
  };
}

const soon = new Date(NOON.getTime() + 60_000);

describe('what is mailed to a member now', () => {
  it('is one mail of all that is due, and of what waits for company', () => {
    expect(plan([waiting('a'), waiting('b', { kind: 'share.held', mailAt: soon })])).toEqual({
      go: [['a', 'b']],
      moved: {},
    });
  });

  it('is nothing while all of it waits for company', () => {
    expect(plan([waiting('a', { mailAt: soon })])).toEqual({ go: [], moved: {} });
  });

  it('is each urgent kind by itself, at night and whatever was sent before', () => {
    const urgent = { urgent: true, mailAt: NIGHT };
    const mails = [
      waiting('a', { ...urgent, kind: 'case.opened' }),
      waiting('b', { ...urgent, kind: 'case.opened' }),
      waiting('c', { ...urgent, kind: 'password.reset' }),
    ];
    expect(plan(mails, { now: NIGHT, mailed: 99 })).toEqual({ go: [['a', 'b'], ['c']], moved: {} });
  });

  it('is nothing in quiet hours that began since', () => {
    expect(plan([waiting('a')], { now: NIGHT })).toEqual({ go: [], moved: { a: [false, '2026-11-03T06:00:00.000Z'] } });
  });

  it('is nothing more after the day’s share: the rest goes with the digest', () => {
    expect(plan([waiting('a')], { mailed: 6 })).toEqual({ go: [], moved: { a: [true, '2026-11-03T07:00:00.000Z'] } });
    expect(plan([waiting('a')], { mailed: 5 }).go).toEqual([['a']]);
  });

  it('is tomorrow’s for whoever has had their share and has no digest', () => {
    const { moved } = plan([waiting('a')], { mailed: 6, choices: { digestDays: [] } });
    expect(moved).toEqual({ a: [true, '2026-11-03T06:00:00.000Z'] });
  });

  it('is the digest in any case, with whatever else waits', () => {
    expect(plan([waiting('a', { digest: true }), waiting('b')], { mailed: 99 }).go).toEqual([['a', 'b']]);
  });

  it('is not what was read in the inbox, unless it is mandatory', () => {
    const read = waiting('a', { readAt: NOON });
    expect(plan([read])).toEqual({ go: [], moved: { a: [false, null] } });
    expect(plan([read], { mandatory: true }).go).toEqual([['a']]);
  });

  it('is not what the member has switched off since, nor what concerns them no more', () => {
    expect(plan([waiting('a')], { ways: { 'item.approved': 'off' } }).moved).toEqual({ a: [false, null] });
    expect(plan([waiting('a')], { ways: { 'item.approved': null } }).moved).toEqual({ a: [false, null] });
  });

  it('waits for the digest when the member wants it so since', () => {
    const { go, moved } = plan([waiting('a')], { ways: { 'item.approved': 'digest' } });
    expect({ go, moved }).toEqual({ go: [], moved: { a: [true, '2026-11-03T07:00:00.000Z'] } });
  });

  it('is never what should have gone more than a week ago', () => {
    const mailAt = new Date(NOON.getTime() - 7 * 24 * 3_600_000 - 1);
    expect(plan([waiting('a', { mailAt })])).toEqual({ go: [], moved: { a: [false, null] } });
  });
});
