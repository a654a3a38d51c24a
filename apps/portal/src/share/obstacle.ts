import { excessLength, longSlot, NETWORKS, slotLabel, stillToWrite, unplainSlot, type Slot } from '#libs/captions';
import type { CaptionText } from '../api/feed.js';
import type { TextReview } from '../api/text-reviews.js';
import { groupFindings } from '#libs/screener';
import { carryOver, type Span } from '../screening/segments.js';
import type { ShareDraft } from './use-share-draft.js';

/** Where a refusal leads: to words of the text, or to the field of the time. */
export type Place = Span | 'time';

export interface Obstacle {
  kind:
    | 'frozen'
    | 'connect'
    | 'fill'
    | 'empty'
    | 'slotLong'
    | 'plain'
    | 'long'
    | 'block'
    | 'review'
    | 'asked'
    | 'declined'
    | 'time'
    | 'ownTimes'
    | 'seeking';
  /** The words or the field it means; null where there is a button for it already. */
  at: Place | null;
  /** The slot it is about, as it is called. */
  slot?: string;
  /** How many characters that slot takes. */
  most?: number;
}

interface Standing {
  frozen: boolean;
  connected: boolean;
  /** What a reviewer was asked, or has decided, about exactly this text. */
  review: TextReview['state'] | null;
  wrongTime: boolean;
  /** Whether the member's own times are in the way: quiet hours, a full day, or a slot that is taken. */
  ownTimes: boolean;
  /** Whether a time apart from colleagues is wanted and none is found yet: nothing may go out now instead. */
  seeking: boolean;
  /** Whether a link card comes with it. */
  card: boolean;
}

/** The first thing that stands against sharing, in the order in which a member would mend it. */
export function obstacleOf(draft: ShareDraft, caption: CaptionText, standing: Standing): Obstacle | null {
  const { text, post, placeholders, live } = draft;
  if (standing.frozen) return { kind: 'frozen', at: null };
  if (!standing.connected) return { kind: 'connect', at: null };
  const [open] = stillToWrite(caption, text);
  if (open) return { kind: 'fill', at: placeholders[0] ?? placeOf(open, draft) };
  if (text.trim() === '') return { kind: 'empty', at: { start: 0, end: 0 } };
  const tooLong = longSlot(caption, text);
  if (tooLong) {
    const words = draft.fillings.find(({ slot, length }) => slot.name === tooLong.name && length > slot.maxLength);
    return {
      kind: 'slotLong',
      at: words ? { start: words.start, end: words.end } : null,
      slot: slotLabel(tooLong, caption.language),
      most: tooLong.maxLength,
    };
  }
  const unplain = unplainSlot(caption, text);
  if (unplain) {
    const { slot, start, end } = unplain;
    return { kind: 'plain', at: { start, end }, slot: slotLabel(slot, caption.language) };
  }
  if (excessLength(post, caption.network, standing.card) > 0) {
    const limit = NETWORKS[caption.network].maxLength;
    return { kind: 'long', at: { start: Math.min(limit, text.length), end: text.length } };
  }
  const verdict = live.screening?.verdict;
  if (verdict === 'block') return { kind: verdict, at: gravestWords(draft) };
  if (verdict === 'review' && standing.review === 'waiting') return { kind: 'asked', at: null };
  if (verdict === 'review' && standing.review !== 'approved') {
    return { kind: standing.review === 'declined' ? 'declined' : 'review', at: gravestWords(draft) };
  }
  if (standing.seeking) return { kind: 'seeking', at: null };
  if (standing.wrongTime) return { kind: 'time', at: 'time' };
  return standing.ownTimes ? { kind: 'ownTimes', at: null } : null;
}

/** Where a slot with nothing in it stands. */
function placeOf({ name }: Slot, { fillings }: ShareDraft): Span | null {
  const empty = fillings.find(({ slot }) => slot.name === name);
  return empty ? { start: empty.start, end: empty.end } : null;
}

/** Where the gravest finding stands in the text; all of it when that is about the whole. */
function gravestWords({ live, post, text }: ShareDraft): Span {
  const findings = carryOver(live.screening?.findings ?? [], live.text, post);
  const group = groupFindings(findings, post.length).find(({ whole }) => !whole);
  return group ? { start: group.start, end: Math.min(group.end, text.length) } : { start: 0, end: text.length };
}
