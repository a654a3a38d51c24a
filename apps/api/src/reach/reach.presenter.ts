import { networkName } from '#libs/captions';
import type { Breakdown, BreakdownRow, ReachPost as Post, ReachSummary as Summary } from '#libs/reach';
import type { ReachPost } from './reach-posts.dto.js';
import type { ReachRow, ReachSummary } from './reach.dto.js';

export function presentSummary(summary: Summary): ReachSummary {
  const { period, timeZone, asOf, shares, published, peopleActive, eligible, eligibleActive, previous } = summary;
  return {
    ...period,
    timeZone,
    asOf: asOf.toISOString(),
    shares,
    published,
    peopleActive,
    peopleEligible: eligible,
    adoption: {
      value: eligible > 0 ? eligibleActive / eligible : null,
      numerator: eligibleActive,
      denominator: eligible,
      window: summary.days === 1 ? '1 day' : `${summary.days} days`,
    },
    clicks: {
      human: summary.human,
      preview: summary.preview,
      bot: summary.bot,
      suspect: summary.suspect,
      own: summary.own,
    },
    views: { metric: 'impressions', value: summary.impressions, posts: summary.posts, ofPosts: shares },
    audience: { value: summary.potential, people: summary.declared, ofPeople: peopleActive },
    previous: {
      shares: previous.shares,
      peopleActive: previous.peopleActive,
      humanClicks: previous.human,
    },
  };
}

export function presentRow(row: BreakdownRow, by: Breakdown): ReachRow {
  return {
    id: row.id,
    label: labelOf(row, by),
    shares: row.shares,
    peopleActive: row.peopleActive,
    humanClicks: row.humanClicks,
    otherClicks: row.otherClicks,
    views: { metric: 'impressions', value: row.impressions, posts: row.posts, ofPosts: row.shares },
    audience: { value: row.potential, people: row.declared, ofPeople: row.peopleActive },
  };
}

const NODE_LABELS: Record<string, string> = {
  advocacy: 'Employee advocacy',
  social_selling: 'Social selling',
  sponsored: 'Sponsored',
  influencer: 'Influencer',
};

function labelOf(row: BreakdownRow, by: Breakdown): string {
  if (row.id === null) return by === 'team' ? 'No team' : 'No topic';
  if (by === 'node') return NODE_LABELS[row.id] ?? row.id;
  if (by === 'network') return networkName(row.id);
  return row.label ?? `Deleted ${by}`;
}

export function presentPost({ publishedAt, ...post }: Post): ReachPost {
  return { ...post, publishedAt: publishedAt?.toISOString() ?? null };
}
