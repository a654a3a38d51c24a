import { wallTimeAt, type TimesOfMember } from '#libs/publishing-times';
import type { TimeOffer as Offer } from '#libs/shares';
import type { OfferedTime, SharingTimes, SpreadOffer, TimeOffer } from './sharing-times.dto.js';

export function presentTimes({ times, zone }: TimesOfMember): SharingTimes {
  return { ...times, timeZone: zone };
}

export function presentOffer({ timeZone, free, nextSlot, ...offer }: Offer): TimeOffer {
  return { ...offer, free: offered(free, timeZone), nextSlot: offered(nextSlot, timeZone) };
}

export function presentSpread({ timeZone, at }: { timeZone: string; at: Date | null }): SpreadOffer {
  return { time: offered(at, timeZone) };
}

function offered(at: Date | null, timeZone: string): OfferedTime | null {
  return at && { at: at.toISOString(), ...wallTimeAt(at, timeZone) };
}
