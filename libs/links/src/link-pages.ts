import { pickLanguage, say, wishedLanguages, type Sentence } from '#libs/kernel';
import { speakTo } from '#libs/translations';
import type { LinkTarget } from './share-link.repository.js';

/** What a reader of a share link is answered, free of any HTTP library. */
export interface LinkAnswer {
  status: 302 | 404 | 410 | 503;
  headers: Record<string, string>;
  body: string;
}

export const NOT_CACHED = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' };

const UNKNOWN_LINK = [say('This link leads nowhere'), say('It may have been typed or copied incompletely.')] as const;
const NOT_NOW = [say('Please try again'), say('This link cannot be opened at the moment.')] as const;

export const unknownLink = (acceptLanguage: string) => page(404, UNKNOWN_LINK, acceptLanguage);

export const notNow = (acceptLanguage: string) => page(503, NOT_NOW, acceptLanguage);

/** What the organisation says of what it took back, in the reader's language, else in the first that it has words in. */
export function takenBack(
  { words, organisation }: NonNullable<LinkTarget['notice']>,
  acceptLanguage: string,
): LinkAnswer {
  const language = pickLanguage(...wishedLanguages(acceptLanguage));
  const [other] = Object.entries(words) as [keyof typeof words, string][];
  const own = words[language] ? ([language, words[language]] as const) : other;
  const sentences = [
    say('{organisation} has taken this back', { organisation }),
    say('What this link led to was recalled by {organisation} and is not to be relied on any more.', { organisation }),
  ] as const;
  return page(410, sentences, acceptLanguage, own ? `<p lang="${own[0]}">${inLines(own[1])}</p>` : '');
}

function page(
  status: 404 | 410 | 503,
  words: readonly [Sentence, Sentence],
  acceptLanguage: string,
  more = '',
): LinkAnswer {
  const language = pickLanguage(...wishedLanguages(acceptLanguage));
  const [title, text] = words.map((sentence) => escaped(speakTo(language, sentence)));
  return {
    status,
    headers: {
      ...NOT_CACHED,
      ...(status === 503 ? { 'retry-after': '5' } : {}),
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
    body: `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p>${more}</html>`,
  };
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
}

function inLines(text: string): string {
  return escaped(text).replace(/\n/g, '<br>');
}
