import type { MemberRecord } from '#libs/people';
import { saying } from '#testing/kernel';
import { readPeopleFile } from './people-file.rules.js';
import { planImport, planMark, type ImportGround } from './people-import.rules.js';

const aRecord = (changes: Partial<MemberRecord> = {}): MemberRecord => ({
  id: 'ada',
  name: 'Ada',
  email: 'ada@example.org',
  roles: ['admin'],
  teamId: 'north',
  region: 'Germany',
  language: 'de',
  timeZone: null,
  status: 'active',
  networkSize: null,
  consentedAt: null,
  ...changes,
});

const ground = (members: MemberRecord[] = [], changes: Partial<ImportGround> = {}): ImportGround => ({
  regions: ['Germany'],
  teams: new Map([
    ['north', { id: 'north', name: 'North' }],
    ['south', { id: 'south', name: 'South' }],
  ]),
  members: new Map(members.map((member) => [member.email.toLowerCase(), member])),
  admins: members.filter((member) => member.roles.includes('admin')).map(({ id }) => id),
  ...changes,
});

const plan = (text: string, on: ImportGround = ground()) => planImport(readPeopleFile(Buffer.from(text)).lines, on);

describe('planning an import', () => {
  it('invites who is new, in the organisation’s spelling', () => {
    const [line] = plan('email,name,roles,team,region,language\nbo@example.org,Bo,seller|advocate,NORTH,germany,DE\n');
    expect(line).toMatchObject({
      line: 2,
      outcome: 'invited',
      member: { roles: ['advocate', 'seller'], teamId: 'north', region: 'Germany', language: 'de', status: 'invited' },
    });
  });

  it('changes who is known by address, whatever its case, and leaves alone what the file does not speak of', () => {
    const [line] = plan('email,name,roles\nADA@example.org,Ada Adams,admin\n', ground([aRecord()]));
    expect(line).toMatchObject({
      outcome: 'updated',
      member: { id: 'ada', name: 'Ada Adams', teamId: 'north', region: 'Germany' },
    });
  });

  it('takes two addresses that mail takes for one for one, and refuses those that only look like another', () => {
    const rows = ['ＡＤＡ@example.org', 'bo@exämple.de', 'bo@xn--exmple-cua.de', 'сara@example.org'];
    const file = `email,name,roles\n${rows.map((row) => `${row},A,admin\n`).join('')}`;
    const told = plan(file, ground([aRecord()])).map(({ email, outcome, problems }) => [
      email,
      outcome,
      ...problems.map(({ message }) => message.text),
    ]);
    expect(told).toEqual([
      ['ada@example.org', 'updated'],
      ['bo@exämple.de', 'invited'],
      ['bo@exämple.de', 'refused', 'is on line {first, number} already'],
      ['сara@example.org', 'refused', expect.stringContaining('holds a letter that looks like another')],
    ]);
  });

  it('refuses addresses and names that hold what cannot be seen, and says what that is', () => {
    const rows = ['\u200ba@x.example,A', 'b@x.example\u200b,B', 'c@x.example\u00a0,C', 'd@x.example\u200e,D'];
    rows.push('e@x\u00ad.example,E', 'f@x.example,\u202eF', 'g@x.example,Zoe\u0308', '\u2060h@x.example,H');
    const lines = plan(`email,name,roles\n${rows.map((row) => `${row},advocate\n`).join('')}`);
    const told = lines.map(({ name, problems }) =>
      problems.length === 0
        ? name
        : problems.map(({ field, message }) => `${field} ${String(message.values?.['code'])}`).join(),
    );
    expect(told).toEqual([
      'email U+200B',
      'email U+200B',
      'C',
      'email U+200E',
      'email U+00AD',
      'name U+202E',
      'Zo\u00eb',
      'email U+2060',
    ]);
  });

  it('finds a team however its letters are put together', () => {
    const teams = new Map([['s\u00fcd', { id: 'south', name: 'S\u00fcd' }]]);
    const [line] = plan('email,name,roles,team\nbo@example.org,Bo,seller,SU\u0308D\n', ground([], { teams }));
    expect(line).toMatchObject({ outcome: 'invited', member: { teamId: 'south' } });
  });

  it('tells what would be otherwise, from what to what, and of somebody new all they get', () => {
    const file =
      'email,name,roles,team,region\nada@example.org,Ada,admin;author,South,\nbo@example.org,Bo,author,North,Germany\n';
    expect(plan(file, ground([aRecord()])).map(({ changes }) => changes)).toEqual([
      [
        { field: 'roles', before: ['admin'], after: ['author', 'admin'] },
        { field: 'team', before: ['North'], after: ['South'] },
        { field: 'region', before: ['Germany'], after: [] },
      ],
      [
        { field: 'name', before: [], after: ['Bo'] },
        { field: 'roles', before: [], after: ['author'] },
        { field: 'team', before: [], after: ['North'] },
        { field: 'region', before: [], after: ['Germany'] },
      ],
    ]);
  });

  it('is the same plan while it meets the same, though who is new has another id each time', () => {
    const mark = (name: string, file = 'Ada') =>
      planMark(
        plan(
          `email,name,roles\nada@example.org,${file},admin\nbo@example.org,Bo,author\n`,
          ground([aRecord({ name })]),
        ),
      );
    expect(mark('Eve')).toBe(mark('Eve'));
    expect(mark('Eve')).not.toBe(mark('Ada'));
    expect(mark('Eve')).not.toBe(mark('Eve', 'Adam'));
  });

  it('sees that nothing changes', () => {
    const [line] = plan('email,name,roles,team\nada@example.org,Ada,admin,North\n', ground([aRecord()]));
    expect(line?.outcome).toBe('unchanged');
  });

  it('takes team and region away where their cells are empty', () => {
    const [line] = plan('email,name,roles,team,region\nada@example.org,Ada,admin,,\n', ground([aRecord()]));
    expect(line).toMatchObject({ outcome: 'updated', member: { teamId: null, region: null } });
  });

  it('refuses an address that is on an earlier line', () => {
    const lines = plan('email,name,roles\nbo@example.org,Bo,seller\nBO@example.org,Bob,seller\n');
    expect(lines.map(({ outcome }) => outcome)).toEqual(['invited', 'refused']);
    expect(lines[1]?.problems).toEqual([{ field: 'email', message: saying('is on line 2 already') }]);
  });

  it('names an unknown team, role and region with what there is', () => {
    const [line] = plan('email,name,roles,team,region\nbo@example.org,Bo,boss,West,Mars\n');
    expect(line?.outcome).toBe('refused');
    expect(line?.problems.map(({ field }) => field)).toEqual(['roles', 'region', 'team']);
    expect(line?.problems[2]?.message).toEqual(saying('West is no team here; there are North, South'));
  });

  it('refuses somebody who was deactivated', () => {
    const [line] = plan(
      'email,name,roles\nada@example.org,Ada,author\n',
      ground([aRecord({ status: 'deactivated' })], { admins: ['x'] }),
    );
    expect(line?.problems).toEqual([
      { field: 'email', message: saying('belongs to a deactivated member; reactivate them first') },
    ]);
  });

  it('keeps one admin, counting through the file', () => {
    const both = [aRecord(), aRecord({ id: 'bo', email: 'bo@example.org', name: 'Bo' })];
    const lines = plan('email,name,roles\nada@example.org,Ada,author\nbo@example.org,Bo,author\n', ground(both));
    expect(lines.map(({ outcome }) => outcome)).toEqual(['updated', 'refused']);
    expect(lines[1]?.problems).toEqual([
      { field: 'roles', message: saying('would leave the organisation without an admin') },
    ]);
  });
});
