import { useQuery } from '@tanstack/react-query';
import { LINK, partsFrom, partsOf, type Part } from '#libs/captions';
import type { CaptionText } from '../api/feed.js';
import { shareQuery } from '../api/shares.js';
import { textReviewQuery } from '../api/text-reviews.js';

/** What the editor starts from instead of the suggestion: a text of the member's own. */
export interface Start {
  /** Of the share or the text asked about. */
  id: string;
  captionId: string;
  text: string;
  /** The share that still waits and that what is shared takes the place of. */
  replaces: string | null;
  /** When that one was to go out. */
  at: string | null;
}

interface Search {
  from?: string;
  change?: string;
  asked?: string;
}

/** Reads what the address names: a share to change, one whose text is used again, or a text that was asked about. */
export function useStart({ from, change, asked }: Search): { start: Start | null; pending: boolean; error: unknown } {
  const shareId = change ?? from;
  const shared = useQuery({ ...shareQuery(shareId ?? ''), enabled: shareId !== undefined });
  const review = useQuery({ ...textReviewQuery(asked ?? ''), enabled: shareId === undefined && asked !== undefined });
  const waitsFor = shareId !== undefined ? shared : asked !== undefined ? review : null;
  if (!waitsFor?.data) return { start: null, pending: waitsFor !== null, error: waitsFor?.error ?? null };
  const { id, captionId, text } = waitsFor.data;
  const start = { id, captionId, text, replaces: null, at: null };
  if (!shared.data || shareId === undefined) return { start, pending: false, error: null };
  const { link, schedule } = shared.data;
  return {
    start: {
      ...start,
      // The next share has a link of its own.
      text: link ? text.replaceAll(link.url, LINK) : text,
      replaces: change ?? null,
      at: change ? (schedule?.at ?? null) : null,
    },
    pending: false,
    error: null,
  };
}

/** The editor's parts to begin with; a text that was not made of this caption gives way to the suggestion. */
export function partsToStart(start: Start | null, caption: CaptionText): Part[] {
  const own = start && (start.captionId === caption.id || !caption.locked);
  return (own && partsFrom(caption, start.text)) || partsOf(caption);
}
