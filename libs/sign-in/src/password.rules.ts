import { type Sentence, say } from '#libs/kernel';
const PASSWORD_LENGTH = { least: 12, most: 200 };

/** Words that most guessed passwords are built around (from published lists of leaked passwords), without their decoration. */
const WORN = [
  'password',
  'passwort',
  'motdepasse',
  'passphrase',
  'passw',
  'pass',
  'welcome',
  'willkommen',
  'bienvenue',
  'letmein',
  'qwerty',
  'qwertyuiop',
  'qwertz',
  'azerty',
  'asdfghjkl',
  'zxcvbnm',
  'abc',
  'abcdef',
  'abcdefgh',
  'iloveyou',
  'admin',
  'administrator',
  'changeme',
  'secret',
  'master',
  'monkey',
  'dragon',
  'football',
  'baseball',
  'sunshine',
  'princess',
  'superman',
  'batman',
  'shadow',
  'login',
  'test',
  'testing',
  'guest',
  'default',
  'hello',
  'summer',
  'winter',
  'spring',
  'autumn',
  'company',
  'vouchsafe',
  'linkedin',
  'facebook',
  'google',
  'trustno',
  'access',
  'internet',
  'computer',
];

const LOOKALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * What is wrong with a new password, or null. Length does most of the work (NIST SP 800-63B asks for length and a
 * comparison with known passwords, and against rules of composition).
 * @param about texts a guesser knows: e-mail address, names of the person and the company.
 */
export function passwordProblem(password: string, about: string[] = []): Sentence | null {
  if (password.length < PASSWORD_LENGTH.least)
    return say('must have at least {least, plural, one {# character} other {# characters}}', {
      least: PASSWORD_LENGTH.least,
    });
  if (password.length > PASSWORD_LENGTH.most)
    return say('must have at most {most, plural, one {# character} other {# characters}}', {
      most: PASSWORD_LENGTH.most,
    });
  if (new Set(password).size < 5) return say('must not repeat the same few characters');
  if (isRun(password)) return say('must not be a row of neighbouring characters');
  const core = letters(password);
  if (WORN.some((word) => core === word || core === word + word))
    return say('is too well known; choose words of your own');
  const known = about.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 4);
  const left = known.map(letters).reduce((rest, word) => (word.length >= 4 ? rest.replaceAll(word, '') : rest), core);
  return left !== core && left.length < 4 ? say('must not be made of your name, address or company') : null;
}

/** The password's letters, with lookalike digits and signs inside words read as letters and those around them dropped. */
function letters(text: string): string {
  const trimmed = text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [...trimmed]
    .map((character) => LOOKALIKES[character] ?? character)
    .join('')
    .replace(/[^\p{L}]/gu, '');
}

/** Whether each character follows the one before it, up or down, as in `abcdefghijkl` or `9876543210987`. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((character, at) => character.codePointAt(0)! - text.codePointAt(at)!);
  const odd = steps.filter((step) => Math.abs(step) !== 1 && Math.abs(step) !== 9);
  return odd.length <= 1;
}
