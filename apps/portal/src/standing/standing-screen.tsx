export function StandingScreen() {
  return null;
}
