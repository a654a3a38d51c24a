import { saying } from '#testing/kernel';
import { passwordProblem } from './password.rules.js';

describe('a new password', () => {
  it.each([
    'correct horse battery',
    'vouch-safely-demo',
    'Tr0mbone&Kettle',
    'drei blaue Pferde',
    'ein-langer-Winterabend',
  ])('may be %s', (password) =>
    expect(passwordProblem(password, ['ada@acme.example', 'Ada Adams', 'Acme Pharma'])).toBeNull(),
  );

  it.each([
    ['short', 'must have at least 12 characters'],
    ['x'.repeat(201), 'must have at most 200 characters'],
    ['abababababab', 'must not repeat the same few characters'],
    ['abcdefghijklmnop', 'must not be a row of neighbouring characters'],
    ['1234567890123', 'must not be a row of neighbouring characters'],
    ['Password1234', 'is too well known; choose words of your own'],
    ['P@ssw0rd!2026', 'is too well known; choose words of your own'],
    ['qwertyuiop123', 'is too well known; choose words of your own'],
    ['WelcomeWelcome1', 'is too well known; choose words of your own'],
    ['AcmePharma2026!', 'must not be made of your name, address or company'],
    ['ada.adams-2026', 'must not be made of your name, address or company'],
  ])('may not be %s', (password, problem) => {
    expect(passwordProblem(password, ['ada@acme.example', 'Ada Adams', 'Acme Pharma'])).toEqual(saying(problem));
  });
});
