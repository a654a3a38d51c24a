import { fillSlots } from '#libs/captions';
import { contained, ownWords, runsOf, TOO_LIKE } from '#libs/drafting-help';

/**
 * How many colleagues may say the same within the week before and the week after. No network publishes a number; who
 * follows several people of one company takes two or three posts alike for agreement, and more for a campaign.
 */
export const MOST_SAME = 3;
/** How many may say nearly the same: with an opening of their own it is seen again later, but seen it is. */
export const MOST_NEARLY = 10;

/** Fewer words than that, such as "Great news", are found in many a text that says something else. */
const LEAST_RUNS = 6;
/** Of the colleagues' texts that differ, so many are compared run by run, those that most have shared first. */
const MOST_COMPARED = 60;
const TAG = /^#[\p{L}\p{N}\p{M}_]/u;
const WORD = /[\p{L}\p{N}\p{M}_]+/gu;

/** A share of a colleague's, told apart by whose it is. */
export interface Shared {
  memberId: string;
  text: string;
}

/** What several colleagues have shared in the same words. */
interface SharedWords {
  form: string;
  runs: ReadonlySet<string> | null;
  members: ReadonlySet<string>;
}

/** How many colleagues say it. */
export interface Sayers {
  /** As good as the same. */
  same: number;
  /** Those, and who says nearly the same. */
  nearly: number;
}

/**
 * A text by its words alone: links, what `fixed` says (its disclosure), case, punctuation, the space between words, and
 * where and in which order its hashtags stand at its edges make none of two.
 */
export function wordForm(text: string, fixed: readonly string[]): string {
  const plain = ownWords(withoutSlots(text), fixed).normalize('NFKC').toLowerCase();
  const pieces = plain.split(/\s+/).filter((piece) => wordsOf(piece).length > 0);
  const isBody = (piece: string) => !TAG.test(piece);
  const [first, last] = [pieces.findIndex(isBody), pieces.findLastIndex(isBody)];
  const [body, tags] =
    first < 0 ? [[], pieces] : [pieces.slice(first, last + 1), [...pieces.slice(0, first), ...pieces.slice(last + 1)]];
  return [...wordsOf(body.join(' ')), ...wordsOf(tags.join(' ')).sort()].join(' ');
}

/** What a member is still to write is nobody's word yet. */
const withoutSlots = (text: string): string => fillSlots(text, () => ' ');
const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** Colleagues' shares by their words, what most have shared first. What has no words says nothing. */
export function gathered(shares: readonly Shared[], fixed: readonly string[]): SharedWords[] {
  const byForm = new Map<string, { text: string; members: Set<string> }>();
  const forms = new Map<string, string>();
  for (const { memberId, text } of shares) {
    const form = forms.get(text) ?? wordForm(text, fixed);
    forms.set(text, form);
    if (form === '') continue;
    const those = byForm.get(form) ?? { text, members: new Set() };
    byForm.set(form, those);
    those.members.add(memberId);
  }
  return [...byForm]
    .sort(([, one], [, other]) => other.members.size - one.members.size)
    .map(([form, { text, members }], at) => ({
      form,
      runs: at < MOST_COMPARED ? runsOf(text, fixed) : null,
      members,
    }));
}

/** How many colleagues say a text; each counts once, however often they shared it. */
export function sayersOf(text: string, shared: readonly SharedWords[], fixed: readonly string[]): Sayers {
  const form = wordForm(text, fixed);
  if (form === '') return { same: 0, nearly: 0 };
  const runs = runsOf(withoutSlots(text), fixed);
  const same = new Set<string>();
  const nearly = new Set<string>();
  for (const each of shared) {
    const isSame = each.form === form;
    if (!isSame && !saysNearly(runs, each.runs)) continue;
    for (const member of each.members) {
      nearly.add(member);
      if (isSame) same.add(member);
    }
  }
  return { same: same.size, nearly: nearly.size };
}

function saysNearly(own: ReadonlySet<string>, other: ReadonlySet<string> | null): boolean {
  return other !== null && Math.min(own.size, other.size) >= LEAST_RUNS && contained(own, other) >= TOO_LIKE;
}

/** Whether one more who says it is too many. */
export const isUsedUp = ({ same, nearly }: Sayers): boolean => same >= MOST_SAME || nearly >= MOST_NEARLY;

/** What a member may do about words that are used up. */
export type Advice = 'another_caption' | 'own_words' | 'another_time';

/**
 * Which of the other suggested texts fewest say, of those that are not used up themselves, in their order where as few do; and
 * where there is none, what is left: own words, or where those are fixed another time.
 */
export function adviceFor<C>(
  own: { locked: boolean },
  others: readonly { caption: C; sayers: Sayers }[],
): { advice: Advice; instead: C | null } {
  const [best] = others
    .filter(({ sayers }) => !isUsedUp(sayers))
    .sort((one, other) => one.sayers.nearly - other.sayers.nearly);
  if (best) return { advice: 'another_caption', instead: best.caption };
  return { advice: own.locked ? 'another_time' : 'own_words', instead: null };
}
