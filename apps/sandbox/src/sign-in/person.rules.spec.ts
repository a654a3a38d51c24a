import { claimsOf, initialsOf, nameFromHint, personNamed } from './person.rules.js';

describe('a person', () => {
  it('is the same for the same name, however it is spaced and capitalised', () => {
    expect(personNamed(' ada  BYRON ')?.sub).toBe(personNamed('Ada Byron')?.sub);
    expect(personNamed('Ada Byrom')?.sub).not.toBe(personNamed('Ada Byron')?.sub);
  });

  it('has no invisible characters in the name', () => {
    expect(personNamed('Ada\u202E\u0007 Byron')?.name).toBe('Ada Byron');
  });

  it.each([
    ['Ada Byron', 'Ada', 'Byron'],
    ['María José Carreño', 'María José', 'Carreño'],
    ['Cher', 'Cher', ''],
  ])('%s is given %j and family %j', (name, given_name, family_name) => {
    expect(claimsOf({ sub: 'x', name }, ['profile'], 'http://s')).toMatchObject({ given_name, family_name });
  });

  it('tells only what the scopes allow', () => {
    expect(claimsOf({ sub: 'x', name: 'Zoë Čapek' }, ['openid'], 'http://s')).toEqual({ sub: 'x' });
    expect(claimsOf({ sub: 'x', name: 'Zoë Čapek' }, ['email'], 'http://s')).toEqual({
      sub: 'x',
      email: 'zoe.capek@sandbox.example',
      email_verified: true,
    });
  });

  it('is suggested from a hint, which may be an e-mail address', () => {
    expect(nameFromHint('ada.king-byron@acme.example')).toBe('Ada King Byron');
    expect(nameFromHint('Ada Byron')).toBe('Ada Byron');
  });

  it('has initials', () => {
    expect(initialsOf('Ada King Byron')).toBe('AB');
    expect(initialsOf('cher')).toBe('C');
  });
});
