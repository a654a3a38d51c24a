import { isDisclosed } from './disclosed.rules.js';

/** How a post says who employs its author, in one language. */
export interface Disclosure {
  language: string;
  text: string;
}

/** What an organisation decided about it. */
export interface DisclosurePolicy {
  /** As posts name it. */
  employerName: string;
  /** The organisation's own language: spoken where there is no better. */
  language: string;
  /** Wordings of its own; in other languages the usual one is said. Null where posts say nothing of it. */
  disclosures: Disclosure[] | null;
}

const EMPLOYER = '{employer}';

/** Said where an organisation has no wording of its own. */
const USUAL: Record<string, string> = {
  en: 'I work for {employer}.',
  de: 'Ich arbeite für {employer}.',
  fr: 'Je travaille pour {employer}.',
  es: 'Trabajo para {employer}.',
  it: 'Lavoro per {employer}.',
  pt: 'Trabalho para {employer}.',
  nl: 'Ik werk voor {employer}.',
  da: 'Jeg arbejder for {employer}.',
  sv: 'Jag arbetar för {employer}.',
  nb: 'Jeg jobber for {employer}.',
  no: 'Jeg jobber for {employer}.',
  fi: 'Työnantajani on {employer}.',
  pl: 'Pracuję dla {employer}.',
  cs: 'Pracuji pro {employer}.',
  ja: '私は{employer}に勤務しています。',
  zh: '我任职于{employer}。',
};

const FALLBACK = 'en';
const baseOf = (language: string): string => language.toLowerCase().split('-')[0] as string;

/** Whether two language codes mean one language, wherever it is spoken. */
export const isSameLanguage = (one: string, other: string): boolean => baseOf(one) === baseOf(other);

/** The usual wording in a language; null where we know none. */
export function usualDisclosure(language: string, employerName: string): Disclosure | null {
  const wording = USUAL[baseOf(language)];
  return wording ? { language, text: wording.replace(EMPLOYER, employerName.replace(/\.$/, '')) } : null;
}

/**
 * How an organisation's people say in a language who employs them: in its own words, else in the usual ones. Where
 * there are none in that language, in the organisation's; `language` then is another than was asked for.
 */
export function disclosureIn(language: string, policy: DisclosurePolicy): Disclosure | null {
  const { disclosures, employerName } = policy;
  if (!disclosures) return null;
  const spoken = (wanted: string) =>
    disclosures.find((own) => own.language.toLowerCase() === wanted.toLowerCase()) ??
    disclosures.find((own) => isSameLanguage(own.language, wanted)) ??
    usualDisclosure(wanted, employerName);
  return spoken(language) ?? spoken(policy.language) ?? disclosures[0] ?? usualDisclosure(FALLBACK, employerName);
}

/** Whether a caption's disclosure is in another language than its text: there was none in that one. */
export const isForeignDisclosure = (caption: { language: string; disclosureLanguage: string | null }): boolean =>
  caption.disclosureLanguage !== null && !isSameLanguage(caption.disclosureLanguage, caption.language);

interface Disclosing {
  language: string;
  disclosure: string | null;
  disclosureLanguage: string | null;
}

/** How the captions of the same content in other languages than one say it. */
export function disclosuresBeside({ language }: Disclosing, captions: readonly Disclosing[]): Disclosure[] {
  return captions.flatMap(({ disclosure, ...other }) => {
    const said = other.disclosureLanguage ?? other.language;
    return disclosure && !isSameLanguage(said, language) ? [{ language: said, text: disclosure }] : [];
  });
}

/**
 * The text with its disclosure, as a member starts from it and as readers will see it. Said once is enough, where it is
 * said and not denied; so it is where one of the others says it, of the same content in another language.
 */
export function withDisclosure(
  text: string,
  disclosure: string | null | undefined,
  others: readonly Disclosure[] = [],
): string {
  if (!disclosure || [disclosure, ...others.map((other) => other.text)].some((each) => isDisclosed(text, each))) {
    return text;
  }
  return text === '' ? disclosure : `${text}\n\n${disclosure}`;
}
