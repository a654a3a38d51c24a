import { createHash } from 'node:crypto';
import type { Person } from '../store/network.entity.js';

const LONGEST_NAME = 100;
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** The person behind a name, null when it is empty or over 100 characters. The same name, however capitalised, is one person. */
export function personNamed(input: string): Person | null {
  const name = input.normalize('NFKC').replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();
  if (name === '' || name.length > LONGEST_NAME) return null;
  const sub = createHash('sha256').update(`person:${name.toLowerCase()}`).digest('base64url').slice(0, 10);
  return { sub, name };
}

/** What to suggest in the name field: the hint, or the name that an e-mail address spells. */
export function nameFromHint(hint: string): string {
  const local = /^([^@\s]+)@[^@\s]+$/u.exec(hint)?.[1];
  if (local === undefined) return hint.slice(0, LONGEST_NAME);
  const words = local.split(/[._-]+/u).filter((word) => word !== '');
  return words
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
    .slice(0, LONGEST_NAME);
}

export function initialsOf(name: string): string {
  const words = name.split(' ');
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
}

/** The last word is the family name; who has one word only has no family name. */
export function namesOf({ name }: Person): { given: string; family: string } {
  const words = name.split(' ');
  const family = words.length > 1 ? (words.pop() ?? '') : '';
  return { given: words.join(' '), family };
}

/** The claims of userinfo and the id_token that the scopes allow. `site` is where the sandbox can be reached. */
export function claimsOf(person: Person, scopes: string[], site: string): Record<string, unknown> {
  const { given, family } = namesOf(person);
  const profile = {
    name: person.name,
    given_name: given,
    family_name: family,
    picture: `${site}/people/${person.sub}/picture.svg`,
    locale: { country: 'US', language: 'en' },
  };
  const email = { email: `${mailbox(person)}@sandbox.example`, email_verified: true };
  return {
    sub: person.sub,
    ...(scopes.includes('profile') ? profile : {}),
    ...(scopes.includes('email') ? email : {}),
  };
}

function mailbox({ name, sub }: Person): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '.').replace(/^\.|\.$/g, '') || sub.toLowerCase();
}
