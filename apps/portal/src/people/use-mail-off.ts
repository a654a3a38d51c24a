import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { addressesOffOfQuery, type MailAddressOff } from '../api/deliveries.js';
import type { Member } from '../api/people.js';

/** As many as one question of the API may name. */
const AT_ONCE = 100;

/** Of the people shown those whose mail comes back, by their ids; asked for as the list grows. */
export function useMailOff(people: readonly Member[]): ReadonlyMap<string, MailAddressOff> {
  const ids = [...new Set(people.map(({ id }) => id))];
  const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, nth) =>
    ids.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE),
  );
  return useQueries({
    queries: parts.map((part) => ({ ...addressesOffOfQuery(part), placeholderData: keepPreviousData })),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => (data?.items ?? []).map((address) => [address.member.id, address]))),
  });
}
