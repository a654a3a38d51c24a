import { readMailUrl, readSender } from './mail-server.rules.js';

describe('the mail server a setting names', () => {
  it('is spoken to under TLS wherever a password goes over a network', () => {
    expect(readMailUrl('smtp://us%40er:p%3Aw@mail.acme.example')).toEqual({
      host: 'mail.acme.example',
      port: 587,
      secure: false,
      requireTLS: true,
      checked: true,
      auth: { user: 'us@er', pass: 'p:w' },
    });
    expect(readMailUrl('smtps://user:pw@mail.acme.example')).toMatchObject({ port: 465, secure: true, checked: true });
  });

  it('needs none where nothing secret goes out, and takes it where it is offered', () => {
    expect(readMailUrl('smtp://relay.acme.example:25')).toMatchObject({ port: 25, requireTLS: false, checked: true });
  });

  it.each(['localhost', '127.0.0.1', '127.8.0.1', '[::1]', 'mail.localhost'])('is this machine: %s', (host) => {
    expect(readMailUrl(`smtp://user:pw@${host}:1025`)).toMatchObject({ requireTLS: false, checked: false });
  });

  it.each(['127.0.0.1.evil.example', 'localhost.evil.example', '10.0.0.1', 'notlocalhost'])(
    'is elsewhere: %s',
    (host) => {
      expect(readMailUrl(`smtp://user:pw@${host}:1025`)).toMatchObject({ requireTLS: true, checked: true });
    },
  );
});

describe('who mails come from', () => {
  it.each([
    ['Acme <a@acme.example>', 'Acme', 'a@acme.example'],
    ['"Acme, Inc." <a@acme.example>', 'Acme, Inc.', 'a@acme.example'],
    ['a@acme.example', '', 'a@acme.example'],
  ])('%s', (text, name, address) => {
    expect(readSender(text)).toEqual({ name, address });
  });
});
