import { COUNTED_CLICKS_PER_SHARE, COUNTED_SHARES_PER_DAY, POINTS_PER_CLICK, type PointsRule } from './points.rules.js';

/** One line of a member's account in words; `title` is the item's, when it is still there. */
export function lineInWords(
  line: { rule: PointsRule; points: number; quantity: number },
  title: string | null,
): string {
  const item = title ? `“${title}”` : 'an item';
  switch (line.rule) {
    case 'share_published':
      return `You shared ${item}.`;
    case 'share_repeated':
      return `You shared ${item} again; each item counts once.`;
    case 'share_over_daily_limit':
      return `You shared ${item}; ${COUNTED_SHARES_PER_DAY} shares of that day count already.`;
    case 'share_taken_back':
      return `Your share of ${item} was taken back.`;
    case 'human_click':
      return `${clicks(line.quantity)} by ${line.quantity === 1 ? 'a person' : 'people'} on your link to ${item}${limit(line)}.`;
    case 'clicks_taken_back':
      return `${clicks(-line.quantity)} on ${item} no longer count, as the share was taken back.`;
  }
}

/** Says why a line earns less than its clicks. */
function limit(line: { points: number; quantity: number }): string {
  return line.points < line.quantity * POINTS_PER_CLICK ? `; ${COUNTED_CLICKS_PER_SHARE} clicks of a share count` : '';
}

const clicks = (count: number) => (count === 1 ? 'One click' : `${count} clicks`);
