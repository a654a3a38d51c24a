import { useCallback, useMemo, useState } from 'react';
import { useMe } from '../sign-in/me.js';
import { DraftStore } from './draft-store.js';

export interface DraftState<T> {
  value: T;
  /** Keeps the value on the screen and in this browser. */
  set: (value: T) => void;
  /** True when the value came from an earlier visit. */
  restored: boolean;
  /** Forgets the kept copy; the value on the screen stays. */
  forget: () => void;
}

/** State that survives leaving the page and an expired session. One name is one piece of work. */
export function useDraft<T>(name: string, initial: () => T): DraftState<T> {
  const { memberId } = useMe();
  const store = useMemo(() => new DraftStore(localStorage, memberId), [memberId]);
  const [state, setState] = useState(() => {
    const kept = store.read<T>(name);
    return { value: kept ?? initial(), restored: kept !== null };
  });
  const set = useCallback(
    (value: T) => {
      setState((old) => ({ ...old, value }));
      store.write(name, value);
    },
    [store, name],
  );
  const forget = useCallback(() => {
    setState((old) => ({ ...old, restored: false }));
    store.clear(name);
  }, [store, name]);
  return { ...state, set, forget };
}
