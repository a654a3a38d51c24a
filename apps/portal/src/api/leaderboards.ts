import type { Node } from './auth.js';
import { request } from './request.js';

export interface Season {
  id: string;
  name: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
}

export interface Boards {
  mode: 'off' | 'teams' | 'people';
  boards: { node: Node; label: string; season: Season }[];
  rules: { kind: string; points: number; description: string }[];
}

export interface Row {
  rank: number;
  tied: boolean;
  id: string;
  label: string;
  team: string | null;
  points: number;
  shares: number;
  humanClicks: number;
  me: boolean;
}

export interface Board {
  season: Season;
  of: 'people' | 'teams';
  asOf: string;
  participants: number;
  ofMembers: number;
  rows: Row[];
  hidden?: string;
}

export interface Standing {
  consent: boolean;
  rank: number | null;
  points: number;
  shares: number;
  humanClicks: number;
  entries: { at: string; kind: string; points: number; text: string; ledgerEntryId: string; shareId: string | null }[];
}

export const fetchBoards = () => request<Boards>('GET', '/leaderboards');

export const fetchBoard = (node: string, of: 'people' | 'teams') =>
  request<Board>('GET', `/leaderboards/${node}`, { query: { of } });

export const fetchStanding = (node: string) => request<Standing>('GET', `/leaderboards/${node}/me`);
