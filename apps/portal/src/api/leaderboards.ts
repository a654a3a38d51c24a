import type { BoardOf, LeaderboardName } from '#libs/api-client';
import { asked } from './client.js';

export type { Leaderboard, LeaderboardRow, Leaderboards, PointsLine, ShareEarnings, Standing } from '#libs/api-client';

/** A node people score on. */
export type ScoredNode = LeaderboardName['node'];

export const boardsQuery = asked('get', '/api/leaderboards');

export const boardQuery = (node: ScoredNode, of: BoardOf, seasonId: string | undefined) =>
  asked('get', '/api/leaderboards/{node}', { params: { path: { node }, query: { of, seasonId } } });

export const standingQuery = (node: ScoredNode) =>
  asked('get', '/api/leaderboards/{node}/me', { params: { path: { node } } });
