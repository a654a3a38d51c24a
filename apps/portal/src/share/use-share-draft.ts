import type { CaptionText, FeedDetail } from '../api/feed.js';
import { useDraft } from '../drafts/use-draft.js';
import { useScreening, type LiveScreening } from '../screening/use-screening.js';
import { useMe } from '../sign-in/me.js';
import { useZone } from '../when/time.js';
import { wallTimeOf } from '../when/zoned-time.js';
import { edit, fixedSpans, partsOf, placeholder, textOf, withDisclosure, type Part } from './caption-parts.js';

interface Kept {
  parts: Part[];
  /** Wall time in the member's zone; null shares at once. */
  localTime: string | null;
  node: string;
}

export interface ShareDraft {
  parts: Part[];
  /** What stands in the editor. */
  text: string;
  /** The text as it will be published, with its disclosure. */
  post: string;
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
export function useShareDraft(item: FeedDetail, caption: CaptionText): ShareDraft {
  const me = useMe();
  const zone = useZone();
  const fresh = (): Kept => ({
    parts: partsOf(caption, item.disclosure),
    localTime: null,
    node: me.nodes[0] ?? 'advocacy',
  });
  const { value, set, restored, forget } = useDraft<Kept>(`share.${item.versionId}.${caption.id}`, fresh);
  const text = textOf(value.parts);
  // The server ends every post with its disclosure: what is screened, counted and shown is the post that goes out.
  const post = withDisclosure(text.trimEnd(), item.disclosure);
  const live = useScreening(post, {
    network: caption.network,
    node: value.node as 'advocacy',
    author: { role: me.roles[0] },
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
    post,
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
