import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Network } from '#libs/captions';
import { scheduleOf } from '../when/time-field.js';
import { useZone } from '../when/time.js';
import { timeProblem, type Pass } from '../when/zoned-time.js';
import { timeOfferQuery, type TimeOffer } from './calls.js';

const OFTEN_MS = 60_000;

/** A time as it is being chosen. */
interface Chosen {
  network: Network;
  /** Wall time in the member's zone; null for at once. */
  localTime: string | null;
  pass: Pass;
  /** Whether it is meant as a weekly slot. */
  slot?: boolean;
  /** The share of theirs that is moved or replaced. */
  replaces: string | null;
}

/** What the member's own times have to say of what is chosen. */
export interface OwnTimes {
  offer: TimeOffer | undefined;
  /** What is in the way: the time falls into it, or the slot was taken meanwhile. */
  obstacle: 'quiet_hours' | 'daily_limit' | 'slot_taken' | null;
}

/** Asked again with each time, and each minute: quiet hours begin while somebody writes. */
export function useTimeOffer({ network, localTime, pass, slot, replaces }: Chosen): OwnTimes {
  const zone = useZone();
  const fine = localTime === null || timeProblem(localTime, zone, new Date(), pass) === null;
  const when = localTime === null || !fine ? {} : scheduleOf({ localTime, pass }, zone);
  const { data: offer, isPlaceholderData } = useQuery({
    ...timeOfferQuery({ network, replaces: replaces ?? undefined, ...when }),
    placeholderData: keepPreviousData,
    refetchInterval: OFTEN_MS,
  });
  if (!offer || isPlaceholderData || !fine) return { offer, obstacle: null };
  const gone = slot && offer.nextSlot?.localTime !== localTime;
  return { offer, obstacle: gone ? 'slot_taken' : offer.obstacle };
}
