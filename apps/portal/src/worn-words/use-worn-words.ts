import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { asked } from '../api/client.js';
import { scheduleOf } from '../when/time-field.js';
import { useZone } from '../when/time.js';
import { timeProblem, type Pass } from '../when/zoned-time.js';

export type { WornWords } from '#libs/api-client';

/** Until fingers rest: who writes on is not told of words that they are changing. */
const SETTLED_MS = 600;
/** The longest text the server takes. */
const LONGEST = 20_000;

interface Words {
  itemId: string;
  captionId: string;
  text: string;
  /** Wall time in the member's zone; null for at once. */
  localTime: string | null;
  pass: Pass;
}

/** That too many colleagues share these words around the time they are to go out; null while one more may. */
export function useWornWords({ itemId, captionId, text, localTime, pass }: Words) {
  const zone = useZone();
  const fine = localTime !== null && timeProblem(localTime, zone, new Date(), pass) === null;
  const [settled] = useDebouncedValue(JSON.stringify({ text, when: fine ? { localTime, pass } : null }), SETTLED_MS);
  const words = JSON.parse(settled) as { text: string; when: { localTime: string; pass: Pass } | null };
  const { data } = useQuery({
    ...asked('post', '/api/feed/{itemId}/worn-words', {
      params: { path: { itemId } },
      body: { captionId, text: words.text, ...(words.when && { schedule: scheduleOf(words.when, zone) }) },
    }),
    enabled: words.text.trim() !== '' && words.text.length <= LONGEST,
    placeholderData: keepPreviousData,
  });
  return (words.text.trim() !== '' && data?.worn) || null;
}
