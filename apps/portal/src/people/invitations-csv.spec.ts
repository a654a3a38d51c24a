import { invitationsCsv } from './invitations-csv.js';

describe('the invitations of an import', () => {
  it('are one a line, and never a formula', () => {
    const lines = [
      { email: 'a@x.example', invitationUrl: 'https://v.example/invitations/1' },
      { email: '=HYPERLINK("evil")', invitationUrl: 'u' },
    ];
    expect(invitationsCsv(lines)).toBe(
      'email,invitation\r\n"a@x.example","https://v.example/invitations/1"\r\n"\'=HYPERLINK(""evil"")","u"',
    );
  });
});
