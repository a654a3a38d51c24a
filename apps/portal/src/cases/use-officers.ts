import { useQuery } from '@tanstack/react-query';
import { officersQuery, type SafetyCase } from '../api/safety.js';

/** Everybody a case can be handed to. */
export function useOfficers() {
  return useQuery({ ...officersQuery, staleTime: 5 * 60_000 }).data?.items ?? [];
}

/** The name of an officer, of those who are one no more as far as this case knows it. */
export function useOfficerName(of: SafetyCase): (id: string) => string | null {
  const known = new Map(
    [...of.notes.map(({ author }) => author), ...(of.assignee ? [of.assignee] : []), ...useOfficers()].map(
      ({ id, name }) => [id, name],
    ),
  );
  return (id) => known.get(id) ?? null;
}
