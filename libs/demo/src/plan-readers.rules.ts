import type { Judgement } from '#libs/kernel';
import type { Dice } from '#libs/sample-library';

/** One request for a share's link, as the links room would have judged it. */
export interface PlannedClick {
  at: Date;
  judgement: Judgement;
  reason: string;
  agent: string;
  referrer: string | null;
}

/** What a network would have told of the post. */
export interface PlannedFigures {
  at: Date;
  impressions: number;
  members_reached: number;
  reactions: number;
  comments: number;
  reshares: number;
}

export interface Readers {
  networkSize: number;
  appeal: number;
  /** Nothing happens from here on. */
  until: Date;
}

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const MOST_CLICKS = 80;
const BROWSERS = ['LinkedIn app', 'LinkedIn app', 'Chrome', 'Chrome', 'Safari', 'Edge', 'Firefox', 'Samsung Internet'];
const FEED = 'www.linkedin.com';

/** Readers come in the first two days for the most part; card fetchers at once; crawlers whenever they like. */
export function planClicks(live: Date, readers: Readers, dice: Dice): PlannedClick[] {
  const after = (ms: number) => new Date(live.getTime() + ms);
  const clicks: PlannedClick[] = [];
  const add = (at: Date, judgement: Judgement, reason: string, agent: string, referrer: string | null = null) => {
    if (at < readers.until) clicks.push({ at, judgement, reason, agent, referrer });
  };
  add(after(dice.between(1, 4) * SECOND), 'preview', 'preview_agent', 'LinkedIn');
  if (dice.chance(0.3)) add(after(dice.between(60, 4_000) * SECOND), 'preview', 'preview_agent', 'Teams or Skype');
  if (dice.chance(0.25)) add(after(dice.between(0.5, 2.5) * SECOND), 'suspect', 'first_seconds', 'Chrome');
  const expected = (readers.networkSize / 100) * 1.15 * readers.appeal * dice.spread();
  const humans = Math.min(MOST_CLICKS, Math.round(expected));
  for (let nth = 0; nth < humans; nth += 1) {
    const at = awake(after(30 * SECOND + dice.wait(19 * HOUR)), dice);
    const agent = dice.pick(BROWSERS) ?? 'Chrome';
    add(at, 'human', 'browser', agent, dice.chance(0.8) ? FEED : null);
    if (dice.chance(0.07)) {
      add(new Date(at.getTime() + dice.between(5, 900) * SECOND), 'suspect', 'repeated', agent, FEED);
    }
    if (dice.chance(0.1)) add(after(dice.wait(40 * HOUR)), 'bot', 'bot_agent', 'Other');
  }
  if (dice.chance(0.4)) add(after(dice.wait(60 * HOUR)), 'bot', 'head', 'Chrome');
  return clicks.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Figures grow with the network and the clicks; none for a post too young to have any. */
export function planFigures(live: Date, humanClicks: number, readers: Readers, dice: Dice): PlannedFigures | null {
  const at = new Date(Math.min(live.getTime() + 72 * HOUR, readers.until.getTime() - HOUR));
  if (at.getTime() - live.getTime() < 6 * HOUR) return null;
  const impressions = Math.round(readers.networkSize * dice.between(0.35, 0.8) + humanClicks * dice.between(8, 14));
  const share = (least: number, most: number) => Math.round(impressions * dice.between(least, most));
  return {
    at,
    impressions,
    members_reached: share(0.62, 0.8),
    reactions: share(0.015, 0.045),
    comments: share(0, 0.006),
    reshares: share(0, 0.003),
  };
}

/** Few read at night: who would, reads over breakfast. */
function awake(at: Date, dice: Dice): Date {
  const hour = at.getUTCHours();
  return hour < 6 && dice.chance(0.85) ? new Date(at.getTime() + (6 - hour + dice.between(0, 3)) * HOUR) : at;
}
