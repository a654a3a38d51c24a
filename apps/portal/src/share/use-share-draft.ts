import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  disclosuresBeside,
  edit,
  fillings,
  fixedSpans,
  partsFrom,
  partsOf,
  placeholderSpans,
  textOf,
  withDisclosure,
  type Filling,
  type Part,
} from '#libs/captions';
import type { CaptionText, FeedDetail } from '../api/feed.js';
import type { ScoredNode } from '../api/leaderboards.js';
import { useDraft } from '../drafts/use-draft.js';
import type { Screening } from '../screening/screening-types.js';
import { useTelling, type Told } from '../screening/use-telling.js';
import { useScreening, type LiveScreening } from '../screening/use-screening.js';
import { scoredNodesOf, useMe } from '../sign-in/me.js';
import { useZone } from '../when/time.js';
import { instantOf, passOf, wallTimeOf, type Pass } from '../when/zoned-time.js';
import type { Chosen, Picked, Swap } from '../worn-words/swap.js';
import { partsToStart, type Start } from './use-start.js';

interface Kept {
  parts: Part[];
  /** Wall time in the member's zone; null shares at once. */
  localTime: string | null;
  /** Which is meant where the clocks show that time twice; the first without it. */
  pass?: Pass;
  /** Whether that time is the member's next weekly slot. */
  slot?: boolean;
  /** Whether that time was found apart from those of colleagues. */
  spread?: boolean;
  node: ScoredNode;
}

export interface ShareDraft {
  /** What stands in the editor. */
  text: string;
  /** The text as it will be published, with its disclosure. */
  post: string;
  fixed: { start: number; end: number }[];
  placeholders: { start: number; end: number }[];
  /** What stands in each slot of a fixed caption. */
  fillings: Filling[];
  localTime: string | null;
  pass: Pass;
  /** Whether that time is a weekly slot of theirs, which nothing else may have. */
  slot: boolean;
  /** Whether that time is to stay apart from what colleagues share of the item. */
  spread: boolean;
  node: ScoredNode;
  live: LiveScreening;
  /** Whether drug safety was told of it, where it may tell of a side effect. */
  told: Told | null;
  restored: boolean;
  /** False when the change would touch fixed words; nothing changes then. */
  write: (text: string, caret?: number) => boolean;
  /** Whether `write` would take this text. */
  takes: (text: string) => boolean;
  setTime: (localTime: string | null, pass: Pass, found?: 'slot' | 'spread') => void;
  setNode: (node: ScoredNode) => void;
  /** What the server found in this text when it refused it. */
  hear: (text: string, screening: Screening) => void;
  startOver: () => void;
  forget: () => void;
}

/**
 * What the member makes of one caption, kept until it is shared, screened at every change. One that takes the place
 * of another brings along what was chosen besides the words; a swap, those of the caption too, unless something is kept of
 * it, or the text that is back.
 */
export function useShareDraft(
  item: FeedDetail,
  caption: CaptionText,
  start: Start | null,
  { swap, picked }: { swap: Swap | null; picked: Picked | null },
): ShareDraft {
  const me = useMe();
  const zone = useZone();
  const { versionId } = item;
  const fresh = (): Kept => ({
    parts: partsOf(caption),
    localTime: null,
    node: scoredNodesOf(me)[0] ?? 'advocacy',
  });
  const begun = (): Kept => ({
    ...fresh(),
    parts: partsToStart(start, caption),
    localTime: start?.at ? wallTimeOf(new Date(start.at), zone) : null,
    pass: (start?.at && passOf(new Date(start.at), zone)) || 'first',
  });
  const name = ['share', versionId, caption.id, ...(start ? [start.id] : [])].join('.');
  const { value, set, restored, forget } = useDraft<Kept>(name, begun);
  useEffect(() => {
    if (picked && differs(picked.chosen, value)) set((old) => ({ ...old, ...picked.chosen }));
    if (!swap) return;
    const back = swap.back ? partsFrom(caption, swap.text) : null;
    set((old) => ({ ...old, ...swap.chosen, parts: back ?? (swap.back || restored ? old.parts : partsOf(caption)) }));
    // Once, when it took its place; from then on it is the member's.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const { parts, localTime, pass = 'first', slot = false, spread = false, node } = value;
  const text = useMemo(() => textOf(parts), [parts]);
  const suggestion = useMemo(() => textOf(partsOf(caption)), [caption]);
  // The server ends every post with its disclosure: what is screened, counted and shown is the post that goes out.
  const others = disclosuresBeside(caption, item.captions);
  const post = withDisclosure(text.trimEnd(), caption.disclosure, others);
  const screened = useScreening(post, {
    network: caption.network,
    node,
    author: { role: me.roles[0] },
    // Blackouts go by the day the post goes out, in the organisation's own calendar.
    today: wallTimeOf(localTime ? instantOf(localTime, zone, pass) : new Date(), me.organisation.timeZone).slice(0, 10),
  });
  // A second reader may have found what the rules let pass: about that text the server has the last word.
  const [heard, setHeard] = useState<{ post: string; screening: Screening } | null>(null);
  const live: LiveScreening =
    heard?.post === post ? { screening: heard.screening, text: post, state: 'current' } : screened;
  const told = useTelling({
    live,
    text: post,
    known: text === suggestion,
    context: { network: caption.network, language: caption.language, node, versionId },
  });
  // What changes several slots at once is no edit of one of them, and still the caption with its slots filled.
  const editOf = (next: string, caret?: number) => edit(parts, next, caret) ?? partsFrom(caption, next);
  const write = (next: string, caret?: number): boolean => {
    const edited = editOf(next, caret);
    if (edited) set((old) => ({ ...old, parts: edited }));
    return edited !== null;
  };
  const takes = (next: string): boolean => editOf(next) !== null;
  const placeholders = useMemo(() => placeholderSpans(caption, text), [caption, text]);
  const setTime = useCallback(
    (next: string | null, of: Pass, found?: 'slot' | 'spread') =>
      set((old) => ({ ...old, localTime: next, pass: of, slot: found === 'slot', spread: found === 'spread' })),
    [set],
  );
  const setNode = useCallback((next: ScoredNode) => set((old) => ({ ...old, node: next })), [set]);
  const hear = (refused: string, screening: Screening): void =>
    setHeard({ post: withDisclosure(refused.trimEnd(), caption.disclosure, others), screening });
  const startOver = () => {
    set(fresh());
    forget();
  };
  const fixed = useMemo(() => fixedSpans(parts), [parts]);
  const filled = useMemo(() => fillings(caption, parts), [caption, parts]);
  return {
    text,
    post,
    fixed,
    placeholders,
    fillings: filled,
    localTime,
    pass,
    slot,
    spread,
    node,
    live,
    told,
    restored,
    write,
    takes,
    setTime,
    setNode,
    hear,
    startOver,
    forget,
  };
}

/** A caption of which nothing was written and no time chosen keeps nothing. */
function differs(chosen: Chosen, { localTime, node }: Kept): boolean {
  return chosen.localTime !== localTime || chosen.node !== node;
}
