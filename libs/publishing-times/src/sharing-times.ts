import type { Network } from '#libs/captions';

/** A weekday and a time on the member's wall clock, `HH:MM`; 1 is Monday. */
export interface Slot {
  weekday: number;
  time: string;
}

/** When a member shares, and when not. Times are the clock's on their wall, `HH:MM` or `HH:MM:SS`. */
export interface SharingTimes {
  /** Both or neither; they may go over midnight. */
  quietFrom: string | null;
  quietTo: string | null;
  /** Whether Saturday and Sunday are quiet as a whole. */
  quietWeekends: boolean;
  /** Shares on one network and day. */
  mostADay: number;
  /** How late after its time a share may still go out by itself. */
  lateByMinutes: number;
  slots: Slot[];
  version: number;
}

/** The same with the zone of the member's clock. */
export interface TimesOfMember {
  times: SharingTimes;
  zone: string;
}

export const MOST_SLOTS = 21;
export const MOST_A_DAY = 100;
/** What is later than a day has lost its occasion, whatever a member chose. */
export const LONGEST_LATE_MINUTES = 24 * 60;
export const SHORTEST_LATE_MINUTES = 15;

/** What holds for a member who has not chosen yet: nothing is quiet, and as many go out as the networks take. */
export const USUAL_TIMES: SharingTimes = {
  quietFrom: null,
  quietTo: null,
  quietWeekends: false,
  mostADay: MOST_A_DAY,
  lateByMinutes: LONGEST_LATE_MINUTES,
  slots: [],
  version: 0,
};

/** What a network takes of one account a day, whatever its member would like. */
const TAKEN_A_DAY: Record<Network, number> = {
  // 150 calls; where pictures use them up sooner, what is over waits until its day ends.
  linkedin: 100,
  // These count calls by the minute or hour, and would take more than anybody reads.
  mastodon: MOST_A_DAY,
  bluesky: MOST_A_DAY,
};

export function mostADay({ mostADay }: Pick<SharingTimes, 'mostADay'>, network: Network): number {
  return Math.min(mostADay, TAKEN_A_DAY[network]);
}
