import type { Language } from '#libs/kernel';
import {
  lineInWords,
  POINTS_IN_WORDS,
  seasonInWords,
  type Board,
  type Boards,
  type OwnStanding,
  type Season,
} from '#libs/leaderboards';
import { speakTo } from '#libs/translations';
import type { Leaderboard, Leaderboards, LeaderboardSeason, ShareEarnings, Standing } from './leaderboards.dto.js';

export function presentBoards({ mode, timeZone, boards }: Boards, language: Language): Leaderboards {
  return {
    mode,
    boards: boards.map(({ node, label, season, seasons }) => ({
      node,
      label: speakTo(language, label),
      season: presentSeason(season, timeZone, language),
      seasons: seasons.map((one) => presentSeason(one, timeZone, language)),
    })),
    rules: POINTS_IN_WORDS.map(({ kind, points, description }) => ({
      kind,
      points,
      description: speakTo(language, description),
    })),
  };
}

export function presentBoard(board: Board, language: Language): Leaderboard {
  return {
    season: presentSeason(board.season, board.timeZone, language),
    of: board.of,
    asOf: board.asOf.toISOString(),
    participants: board.participants,
    ofMembers: board.ofMembers,
    rows: board.rows.map((row) => ({
      rank: row.rank,
      tied: row.tied,
      id: row.id,
      label: row.label,
      team: row.team,
      points: row.points,
      shares: row.shares,
      humanClicks: row.humanClicks,
      members: row.members,
      me: row.me,
    })),
    ...(board.hidden ? { hidden: speakTo(language, board.hidden.text), hiddenCode: board.hidden.code } : {}),
  };
}

export function presentStanding(standing: OwnStanding, language: Language): Standing {
  const { consent, rank, next, points, shares, humanClicks } = standing;
  return {
    consent,
    rank,
    next,
    points,
    shares,
    humanClicks,
    byShare: earningsOf(standing, language),
    entries: standing.entries.map((line) => ({
      at: line.at.toISOString(),
      kind: line.rule,
      points: line.points,
      text: speakTo(language, lineInWords(line, line.itemTitle)),
      ledgerEntryId: line.entryId,
      shareId: line.shareId,
    })),
  };
}

function earningsOf({ byShare }: OwnStanding, language: Language): ShareEarnings[] {
  const earnings = new Map<string, ShareEarnings>();
  for (const line of byShare) {
    const { shareId, itemTitle: title } = line;
    const before = earnings.get(shareId) ?? { shareId, title, points: 0, reasons: [] };
    earnings.set(shareId, {
      ...before,
      points: before.points + line.points,
      reasons: [...before.reasons, { text: speakTo(language, lineInWords(line, title)), points: line.points }],
    });
  }
  return [...earnings.values()];
}

function presentSeason(season: Season, timeZone: string, language: Language): LeaderboardSeason {
  const { id, name, startsAt, endsAt } = season;
  const said = speakTo(language, seasonInWords(name));
  return { id, name: said, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), timeZone };
}
