import type { SafetyCase } from '../api/safety.js';
import { useMe } from '../sign-in/me.js';

/** The name of an officer as far as this case knows it. */
export function useOfficerName(of: SafetyCase): (id: string) => string | null {
  const me = useMe();
  const known = new Map([
    [me.memberId, me.name],
    ...of.notes.map(({ author }) => [author.id, author.name] as const),
    ...(of.assignee ? [[of.assignee.id, of.assignee.name] as const] : []),
  ]);
  return (id) => known.get(id) ?? null;
}
