import type { FeedCaption, FeedDetail } from '../api/feed.js';
import { useDraft } from '../drafts/use-draft.js';
import { useScreening, type LiveScreening } from '../screening/use-screening.js';
import { useMe } from '../sign-in/me.js';
import { useZone } from '../when/time.js';
import { wallTimeOf } from '../when/zoned-time.js';
import { edit, fixedSpans, partsOf, placeholder, textOf, type Part } from './caption-parts.js';

interface Kept {
  parts: Part[];
  /** Wall time in the member's zone; null shares at once. */
  localTime: string | null;
  node: string;
}

export interface ShareDraft {
  parts: Part[];
  text: string;
  fixed: { start: number; end: number }[];
  placeholders: { start: number; end: number }[];
  localTime: string | null;
  node: string;
  live: LiveScreening;
  restored: boolean;
  /** False when the change would touch fixed words; nothing changes then. */
  write: (text: string, caret?: number) => boolean;
  setLocalTime: (localTime: string | null) => void;
  setNode: (node: string) => void;
  startOver: () => void;
  forget: () => void;
}

/** What the member makes of one caption, kept until it is shared, screened at every change. */
export function useShareDraft(item: FeedDetail, caption: FeedCaption): ShareDraft {
  const me = useMe();
  const zone = useZone();
  const fresh = (): Kept => ({
    parts: partsOf(caption, item.disclosure),
    localTime: null,
    node: me.nodes[0] ?? 'advocacy',
  });
  const { value, set, restored, forget } = useDraft<Kept>(`share.${item.versionId}.${caption.id}`, fresh);
  const text = textOf(value.parts);
  const live = useScreening(text, {
    network: caption.network,
    audience: 'public',
    node: value.node as 'advocacy',
    direction: 'outbound',
    author: { role: value.node === 'social_selling' ? 'seller' : 'advocate' },
    approvedLinks: item.linkUrl ? [item.linkUrl] : [],
    attachments: item.imageUrl ? 1 : 0,
    today: wallTimeOf(new Date(), zone).slice(0, 10),
  });
  const write = (next: string, caret?: number): boolean => {
    const parts = edit(value.parts, next, caret);
    if (parts) set({ ...value, parts });
    return parts !== null;
  };
  return {
    ...value,
    text,
    fixed: fixedSpans(value.parts),
    placeholders: caption.slots.flatMap((slot) => {
      const start = text.indexOf(placeholder(slot));
      return start < 0 ? [] : [{ start, end: start + placeholder(slot).length }];
    }),
    live,
    restored,
    write,
    setLocalTime: (localTime) => set({ ...value, localTime }),
    setNode: (node) => set({ ...value, node }),
    startOver: () => {
      set(fresh());
      forget();
    },
    forget,
  };
}
