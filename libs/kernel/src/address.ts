import { domainToASCII, domainToUnicode } from 'node:url';
import { say, type Sentence } from '#libs/sentences';
import { hiddenSignProblem } from './name.js';

/** Each with all that one writes in; what belongs to none is one of its own. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Hebrew', 'Arabic', 'Devanagari', 'Thai', 'Georgian'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
);
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー]/u;
/** Words wholly of these are words of another alphabet to the eye: аресо, νου. */
const LIKE_LATIN = /^[асԁеһіјӏорԛѕԝхуѵαινορυօսոհզցք]+$/u;
/**
 * Letters of Latin script that stand for others: without their dot, turned, small capitals, of phonetic alphabets; marks
 * that no letter is composed with; and signs that are neither letters nor of ASCII, such as dashes.
 */
const STRANGE =
  /[\u0131\u0138\u017f-\u01cc\u01dd\u0220-\u0225\u0234-\u02ff\u1d00-\u1dbf\u2c60-\u2c7f\ua720-\ua7ff\uab30-\uab6f]|\p{Script=Latin}\p{M}|(?![\p{L}\p{M}ー])[^\0-\x7f]/u;

/**
 * An address as it is kept, so that two that mail takes for one are one: compatible signs by their plain ones, small
 * letters, a domain as it is read. One that holds signs that show nothing stays as it is, to be refused for them.
 */
export function tidyAddress(text: string): string {
  const trimmed = text.trim();
  if (hiddenSignProblem(trimmed) !== null) return trimmed;
  const plain = trimmed.normalize('NFKC').toLowerCase().normalize('NFKC');
  const at = plain.lastIndexOf('@');
  const domain = plain.slice(at + 1);
  if (at < 0 || !/[^\0-\x7f]|xn--/.test(domain)) return plain;
  return `${plain.slice(0, at)}@${domainToUnicode(domainToASCII(domain)) || domain}`;
}

/** What is wrong with a tidy address that looks like another one: letters of two alphabets, or that stand for others. */
export function lookAlikeProblem(address: string): Sentence | null {
  const [local = '', domain = ''] = address.split('@');
  const labels = domain.split('.');
  // Whoever gives out top-level domains sees to it that no two look alike.
  const named = [...local.split(/[^\p{L}\p{M}\p{N}]+/u), ...labels.slice(0, -1)];
  const letter =
    [local, ...labels].map(ofAnotherAlphabet).find(Boolean) ??
    named.map((word) => (LIKE_LATIN.test(word) ? [...word][0] : undefined)).find(Boolean);
  if (!letter) return null;
  const code = `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return say('holds a letter that looks like another ({letter}, {code}); type it by hand instead of pasting it', {
    letter,
    code,
  });
}

/** The letter that stands out in a word, if one does. East Asian words are written together with Latin ones. */
function ofAnotherAlphabet(word: string): string | undefined {
  const strange = STRANGE.exec(word)?.[0];
  if (strange) return strange;
  const byScript = new Map<number, string>();
  for (const letter of word.match(/\p{L}/gu) ?? []) {
    if (EAST_ASIAN.test(letter)) byScript.set(-2, letter);
    else
      byScript.set(
        SCRIPTS.findIndex((script) => script.test(letter)),
        letter,
      );
  }
  const eastAsianAndLatin = byScript.size === 2 && byScript.has(-2) && byScript.has(0);
  if (byScript.size < 2 || eastAsianAndLatin) return undefined;
  return [...byScript].find(([script]) => script !== 0)?.[1];
}
