import { saying } from '#testing/kernel';
import { emailProblem, inOrder, memberProblems, regionOf, timeZoneProblem, type MemberDraft } from './member.rules.js';

const surroundings = { regions: ['Germany', 'France'], teamIds: new Set(['team']) };
const draft = (changes: Partial<MemberDraft> = {}): MemberDraft => ({
  email: 'ada@example.org',
  name: 'Ada Adams',
  roles: ['advocate'],
  teamId: 'team',
  region: 'germany',
  language: 'de',
  ...changes,
});

describe('a member’s draft', () => {
  it('may stand when everything in it exists', () => {
    expect(memberProblems(draft(), surroundings)).toEqual([]);
    expect(memberProblems(draft({ teamId: null, region: null, language: null }), surroundings)).toEqual([]);
  });

  it('names each field that is wrong, and what would be right', () => {
    const wrong = draft({
      email: 'ada',
      name: ' ',
      roles: ['boss'],
      teamId: 'other',
      region: 'Mars',
      language: 'German',
    });
    expect(memberProblems(wrong, surroundings)).toEqual([
      { field: 'email', message: saying('must be an e-mail address such as ada@example.org') },
      { field: 'name', message: saying('must not be empty') },
      {
        field: 'roles',
        message: saying(
          'boss is no role; there are advocate, seller, author, reviewer, safety_officer, comms_lead, admin',
        ),
      },
      { field: 'teamId', message: saying('must be a team of this organisation') },
      { field: 'region', message: saying('must be one of Germany, France') },
      { field: 'language', message: saying('must be a language code such as en, de or pt-BR') },
    ]);
  });

  it('needs a role', () => {
    expect(memberProblems(draft({ roles: [] }), surroundings)).toHaveLength(1);
  });
});

describe('the words of a member', () => {
  it('take a region in the organisation’s spelling, and any where it lists none', () => {
    expect(regionOf('FRANCE', surroundings.regions)).toBe('France');
    expect(regionOf('Mars', surroundings.regions)).toBeNull();
    expect(regionOf('Mars', [])).toBe('Mars');
  });

  it('order roles as the product lists them, each once', () => {
    expect(inOrder(['admin', 'advocate', 'admin'])).toEqual(['advocate', 'admin']);
  });

  it.each(['ada@example.org', "o'hara@sub.example.co.uk", 'ada+news@example.org', 'jürgen@exämple.de'])(
    'know %s as an address',
    (email) => expect(emailProblem(email)).toBeNull(),
  );

  it.each([
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'ada@@example.org',
    'a b@example.org',
    'a@b..org',
    `${'a'.repeat(250)}@b.org`,
    'a\0@example.org',
  ])('do not take %s for an address', (email) => expect(emailProblem(email)).not.toBeNull());

  it('know time zones by their name', () => {
    expect(timeZoneProblem('Europe/Berlin')).toBeNull();
    expect(timeZoneProblem('UTC')).toBeNull();
    expect(timeZoneProblem('Berlin')).toEqual(saying('must be a time zone such as Europe/London'));
    expect(timeZoneProblem('+02:00')).toEqual(saying('must be a time zone such as Europe/London'));
  });
});
