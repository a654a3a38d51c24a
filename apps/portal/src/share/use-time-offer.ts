import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CaptionText } from '../api/feed.js';
import { timeOfferQuery, type TimeOffer } from '../sharing-times/calls.js';
import { useZone } from '../when/time.js';
import { scheduleOf } from '../when/time-field.js';
import { timeProblem } from '../when/zoned-time.js';
import type { ShareDraft } from './use-share-draft.js';

const OFTEN_MS = 60_000;

/** What the member's own times have to say of what is chosen. */
export interface OwnTimes {
  offer: TimeOffer | undefined;
  /** What is in the way: the time falls into it, or the slot was taken meanwhile. */
  obstacle: 'quiet_hours' | 'daily_limit' | 'slot_taken' | null;
}

/** Asked again with each time, and each minute: quiet hours begin while somebody writes. */
export function useTimeOffer(caption: CaptionText, draft: ShareDraft, replaces: string | null): OwnTimes {
  const zone = useZone();
  const { localTime, pass, slot } = draft;
  const fine = localTime === null || timeProblem(localTime, zone, new Date(), pass) === null;
  const when = localTime === null || !fine ? {} : scheduleOf({ localTime, pass }, zone);
  const { data: offer, isPlaceholderData } = useQuery({
    ...timeOfferQuery({ network: caption.network, replaces: replaces ?? undefined, ...when }),
    placeholderData: keepPreviousData,
    refetchInterval: OFTEN_MS,
  });
  if (!offer || isPlaceholderData || !fine) return { offer, obstacle: null };
  const gone = slot && offer.nextSlot?.localTime !== localTime;
  return { offer, obstacle: gone ? 'slot_taken' : offer.obstacle };
}
