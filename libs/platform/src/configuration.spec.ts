import { ConfigurationError, readConfiguration } from './index.js';

describe('reading the configuration', () => {
  it('has a default for everything a first run needs', () => {
    const configuration = readConfiguration({});
    expect(configuration.publicUrl).toBe('http://localhost:3000');
    expect(configuration.linkedinUrl).toBe('http://localhost:3001');
    expect(configuration.secureCookies).toBe(false);
  });

  it('names every wrong variable at once, says what would be right, and does not show the value', () => {
    const read = () =>
      readConfiguration({
        PORT: '70000',
        DATABASE_URL: 'mysql://root:hunter2@db',
        TRUST_PROXY: 'maybe',
        LOG_LEVEL: 'loud',
      });
    expect(read).toThrow(ConfigurationError);
    try {
      read();
    } catch (error) {
      expect((error as ConfigurationError).problems).toEqual([
        'PORT must be a whole number from 0 to 65535.',
        'TRUST_PROXY must be true or false.',
        'DATABASE_URL must start with postgres:// or postgresql://.',
        'LOG_LEVEL must be one of fatal, error, warn, info, debug, silent.',
      ]);
    }
  });

  it('counts the sandbox’s pages as the demo’s own only where there is a demo and the network is the sandbox', () => {
    const sites = (environment: NodeJS.ProcessEnv) => readConfiguration(environment).demoSites;
    expect(sites({ DEMO: 'true', SANDBOX_PORT: '4301' })).toEqual(['http://127.0.0.1:4301']);
    expect(sites({ SANDBOX_PORT: '4301' })).toEqual([]);
    expect(sites({ DEMO: 'true', LINKEDIN_URL: 'https://www.linkedin.com' })).toEqual([]);
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfiguration({ PORT: '', REDIS_URL: ' ' }).values).toMatchObject({ port: 3000, redisUrl: null });
  });

  it('marks cookies secure exactly when the portal is reached over HTTPS', () => {
    expect(readConfiguration({ PUBLIC_URL: 'https://share.example.org/' })).toMatchObject({
      publicUrl: 'https://share.example.org',
      secureCookies: true,
    });
  });
});
