import { say, showsAnything, type FieldProblem, type Sentence } from '#libs/kernel';

/** A period in which nothing is said about results, outlook or deals; both days are in it. */
export interface Blackout {
  /** A day of the organisation's own calendar, `2026-12-24`. */
  from: string;
  to: string;
  /** Told to whoever writes within it. */
  reason: string;
}

/** The words only an organisation knows. */
export interface WordLists {
  /** Companies that are not to be run down. */
  competitors: string[];
  /** Names that are not to be said. */
  customers: string[];
  /** `host` or `host/path`: what lies below is approved, too. */
  approvedLinks: string[];
  /** In the order of their days. */
  blackouts: Blackout[];
}

/** How many entries one list may have, and how many blackouts there may be. */
export const MOST_WORDS = 500;
export const MOST_BLACKOUTS = 100;
/** Longest entry and longest reason, in characters. */
export const LONGEST_WORD = 200;

export const NO_WORDS: WordLists = { competitors: [], customers: [], approvedLinks: [], blackouts: [] };

/** The lists in one spelling: blanks taken off, each entry once, links as host and path, blackouts by their days. */
export function tidiedWordLists(lists: WordLists): WordLists {
  return {
    competitors: onceEach(lists.competitors.map(tidied)),
    customers: onceEach(lists.customers.map(tidied)),
    approvedLinks: onceEach(lists.approvedLinks.map((link) => bareLink(tidied(link)))),
    blackouts: lists.blackouts
      .map(({ from, to, reason }) => ({ from, to, reason: tidied(reason) }))
      .sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to)),
  };
}

/** What is wrong with the lists as somebody wrote them; fields as JSON paths. */
export function wordListProblems(lists: WordLists): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const check = (field: string, message: Sentence | null) => {
    if (message) problems.push({ field, message });
  };
  for (const list of ['competitors', 'customers'] as const) {
    lists[list].forEach((name, at) => check(`${list}[${at}]`, nameProblem(tidied(name))));
  }
  lists.approvedLinks.forEach((link, at) => check(`approvedLinks[${at}]`, linkProblem(tidied(link))));
  lists.blackouts.forEach(({ from, to, reason }, at) => {
    const field = `blackouts[${at}]`;
    check(`${field}.from`, dayProblem(from));
    check(
      `${field}.to`,
      dayProblem(to) ??
        (from > to
          ? say('must not be before {day, date, day}, the first day', {
              day: new Date(`${from}T00:00:00Z`),
            })
          : null),
    );
    check(`${field}.reason`, !showsAnything(reason) ? say('must say why, such as full-year results') : null);
  });
  return problems;
}

/** Two lists that say the same. */
export function sameWordLists(one: WordLists, other: WordLists): boolean {
  const listed = ({ competitors, customers, approvedLinks, blackouts }: WordLists) =>
    JSON.stringify([
      competitors,
      customers,
      approvedLinks,
      blackouts.map(({ from, to, reason }) => [from, to, reason]),
    ]);
  return listed(one) === listed(other);
}

/** A name of one letter would be found in every text. */
function nameProblem(name: string): Sentence | null {
  if (name === '') return null;
  return name.length >= 2 && /\p{L}/u.test(name) ? null : say('must have at least 2 characters, one of them a letter');
}

function linkProblem(link: string): Sentence | null {
  if (link === '') return null;
  if (link.includes('?'))
    return say(
      'must not have a question mark: an approved address stands for everything below it, whatever it asks for',
    );
  const bare = bareLink(link);
  const host = bare.split('/')[0] as string;
  // A host without a dot, such as "com", would approve half of the internet.
  if (/[\s@\\<>"]/.test(bare) || !/^[^.:/][^:/]*\.[^.:/]{2,}(?::\d{1,5})?$/.test(host))
    return say('must be a host or an address, such as example.org or example.org/reports');
  return null;
}

function dayProblem(day: string): Sentence | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  const real = at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
  return real ? null : say('must be a day such as 2026-11-21');
}

/** As the rules compare links: without scheme, `www.` and what follows a `#`; the host in small letters. */
function bareLink(link: string): string {
  const bare = link
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '');
  const slash = bare.indexOf('/');
  return slash < 0 ? bare.toLowerCase() : bare.slice(0, slash).toLowerCase() + bare.slice(slash);
}

function tidied(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Without empty ones; of two that differ only in capitals, the first. */
function onceEach(texts: string[]): string[] {
  const seen = new Map<string, string>();
  for (const text of texts) if (text !== '' && !seen.has(text.toLowerCase())) seen.set(text.toLowerCase(), text);
  return [...seen.values()];
}
