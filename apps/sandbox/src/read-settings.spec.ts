import { explainFailure } from './explain-failure.js';
import { readSettings } from './read-settings.js';

describe('the settings', () => {
  it('have defaults for everything', () => {
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 3001,
      dataFolder: null,
      publicUrl: null,
      clients: [{ id: 'vouchsafe-sandbox', secret: 'sandbox-secret' }],
      allowReset: false,
      enforceSunset: true,
      quotas: { member: 150, app: 100_000 },
    });
  });

  it('come from the environment', () => {
    const env = {
      SANDBOX_PORT: '0',
      SANDBOX_DATA: '.data/sandbox',
      SANDBOX_PUBLIC_URL: 'https://network.example',
      SANDBOX_CLIENT_ID: 'a',
      SANDBOX_CLIENT_SECRET: 'b',
      SANDBOX_REDIRECT_URIS: 'http://one/, http://two/',
      SANDBOX_ALLOW_RESET: '1',
    };
    expect(readSettings(env)).toMatchObject({
      port: 0,
      dataFolder: '.data/sandbox',
      publicUrl: 'https://network.example',
      clients: [{ id: 'a', secret: 'b', redirectUris: ['http://one/', 'http://two/'] }],
      allowReset: true,
    });
  });

  it.each([
    [{ SANDBOX_PORT: '99999' }, 'SANDBOX_PORT'],
    [{ SANDBOX_MEMBER_QUOTA: 'many' }, 'SANDBOX_MEMBER_QUOTA'],
    [{ SANDBOX_PUBLIC_URL: 'localhost' }, 'SANDBOX_PUBLIC_URL'],
  ])('name the variable that is wrong in %j', (env, name) => {
    expect(() => readSettings(env)).toThrow(name);
  });
});

describe('a failure to start', () => {
  it.each([
    [{ code: 'EADDRINUSE', port: 3001 }, 'port 3001 is taken'],
    [{ code: 'EACCES', port: 80 }, 'port 80 needs more rights'],
    [{ code: 'EADDRNOTAVAIL', port: 3001 }, 'see SANDBOX_HOST'],
    [{ code: 'EACCES', path: '/var/x' }, '/var/x cannot be written (EACCES); see SANDBOX_DATA'],
    [{}, 'What happened.'],
  ])('is one sentence for %j', (details, sentence) => {
    const told = explainFailure(Object.assign(new Error('What happened'), details));
    expect(told).toContain(sentence);
    expect(told.trim().split('\n')).toHaveLength(1);
  });
});
