import { wallTimeAt, type TimesOfMember } from '#libs/publishing-times';
import type { TimeOffer as Offer } from '#libs/shares';
import type { OfferedTime, SharingTimes, TimeOffer } from './sharing-times.dto.js';

export function presentTimes({ times, zone }: TimesOfMember): SharingTimes {
  return { ...times, timeZone: zone };
}

export function presentOffer({ timeZone, free, nextSlot, ...offer }: Offer): TimeOffer {
  const offered = (at: Date | null): OfferedTime | null => at && { at: at.toISOString(), ...wallTimeAt(at, timeZone) };
  return { ...offer, free: offered(free), nextSlot: offered(nextSlot) };
}
