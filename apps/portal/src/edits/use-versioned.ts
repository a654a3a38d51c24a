import { useState } from 'react';

interface Saved<Values, Changes> {
  /** What is saved, as far as it is known here. */
  saved: Values;
  /** What was changed by nothing yet. */
  none: Changes;
  apply: (base: Values, changes: Changes) => Values;
  /** Fetches what is saved by now. */
  reload: () => Promise<Values | undefined>;
}

/**
 * Changes over settings of one's own, which carry the version they began from: what was saved elsewhere meanwhile is not
 * undone in silence, and either goes on over it or gives way to it. Of settings that others change too see `useEdit`.
 */
export function useVersioned<Values, Changes>({ saved, none, apply, reload }: Saved<Values, Changes>) {
  const [begun, setBegun] = useState<Values | null>(null);
  const [changes, setChanges] = useState(none);
  const base = begun ?? saved;
  const startOver = () => {
    setBegun(null);
    setChanges(none);
  };
  return {
    values: apply(base, changes),
    changed: begun !== null,
    change: (changed: (changes: Changes) => Changes) => {
      setBegun(base);
      setChanges(changed);
    },
    startOver,
    /** @returns whether it is known what was saved meanwhile. */
    goOn: async (keepsMine: boolean): Promise<boolean> => {
      const now = await reload();
      if (!now) return false;
      if (keepsMine) setBegun(now);
      else startOver();
      return true;
    },
  };
}
