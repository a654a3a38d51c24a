export function LeaderboardsScreen() {
  return null;
}
