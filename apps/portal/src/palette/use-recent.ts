import { useState } from 'react';
import type { SearchHit } from './search-query.js';
import { DraftStore } from '../drafts/draft-store.js';
import { useMe } from '../sign-in/me.js';

const MOST = 5;
const NAME = 'palette.recent';

/** What the member opened from here lately, in this browser alone; the last first. */
export function useRecent(): { recent: SearchHit[]; remember: (hit: SearchHit) => void } {
  const { memberId } = useMe();
  const [store] = useState(() => new DraftStore(localStorage, memberId));
  const [recent] = useState(() => store.read<SearchHit[]>(NAME) ?? []);
  const remember = (hit: SearchHit) =>
    store.write(NAME, [hit, ...recent.filter(({ id }) => id !== hit.id)].slice(0, MOST));
  return { recent, remember };
}
