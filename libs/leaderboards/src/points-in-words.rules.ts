import { say, type Sentence } from '#libs/kernel';
import { COUNTED_CLICKS_PER_SHARE, COUNTED_SHARES_PER_DAY, POINTS_PER_CLICK, type PointsRule } from './points.rules.js';

/** One line of a member's account, in words; `title` is null when the item is no longer there. */
export function lineInWords(
  line: { rule: PointsRule; points: number; quantity: number },
  title: string | null,
): Sentence {
  const item = { named: title ? 'yes' : 'no', title: title ?? '' };
  switch (line.rule) {
    case 'share_published':
      return say('You shared {named, select, yes {“{title}”} other {an item}}.', item);
    case 'share_repeated':
      return say('You shared {named, select, yes {“{title}”} other {an item}} again; each item counts once.', item);
    case 'share_over_daily_limit':
      return say(
        'You shared {named, select, yes {“{title}”} other {an item}}; {most, number} shares of that day count already.',
        { ...item, most: COUNTED_SHARES_PER_DAY },
      );
    case 'share_taken_back':
      return say('Your share of {named, select, yes {“{title}”} other {an item}} was taken back.', item);
    case 'human_click':
      return line.points < line.quantity * POINTS_PER_CLICK
        ? say(
            '{clicks, plural, one {One click by a person} other {# clicks by people}} on your link to {named, select, yes {“{title}”} other {an item}}; {most, number} clicks of a share count.',
            { ...item, clicks: line.quantity, most: COUNTED_CLICKS_PER_SHARE },
          )
        : say(
            '{clicks, plural, one {One click by a person} other {# clicks by people}} on your link to {named, select, yes {“{title}”} other {an item}}.',
            { ...item, clicks: line.quantity },
          );
    case 'clicks_taken_back':
      return say(
        '{clicks, plural, one {One click} other {# clicks}} on {named, select, yes {“{title}”} other {an item}} no longer count, as the share was taken back.',
        { ...item, clicks: -line.quantity },
      );
  }
}
