/** How a case stands to the time its report is due. */
export interface CaseClock {
  /** `soon` once three quarters of the time have gone. */
  is: 'running' | 'soon' | 'overdue';
  /** The two largest units of the time that is left, or that it is late by, rounded down to the minute. */
  days: number;
  hours: number;
  minutes: number;
}

const MINUTE = 60_000;

/** Times are ISO 8601; `now` in milliseconds. */
export function clockOf({ awareAt, dueAt }: { awareAt: string; dueAt: string }, now: number): CaseClock {
  const due = Date.parse(dueAt);
  const left = due - now;
  const whole = Math.floor(Math.abs(left) / MINUTE);
  const days = Math.floor(whole / 1440);
  return {
    is: left <= 0 ? 'overdue' : left < (due - Date.parse(awareAt)) / 4 ? 'soon' : 'running',
    days,
    hours: Math.floor(whole / 60) % 24,
    minutes: days > 0 ? 0 : whole % 60,
  };
}
