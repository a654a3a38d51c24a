import type { BoardOf, LeaderboardName } from '#libs/api-client';
import { client, take } from './client.js';

export type { Leaderboard, LeaderboardRow, Leaderboards, PointsLine } from '#libs/api-client';

/** A node people score on. */
export type ScoredNode = LeaderboardName['node'];

export const fetchBoards = () => take(client.GET('/api/leaderboards'));

export const fetchBoard = (node: ScoredNode, of: BoardOf, seasonId: string | undefined) =>
  take(client.GET('/api/leaderboards/{node}', { params: { path: { node }, query: { of, seasonId } } }));

export const fetchStanding = (node: ScoredNode) =>
  take(client.GET('/api/leaderboards/{node}/me', { params: { path: { node } } }));
