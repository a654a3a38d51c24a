import { useCallback, useEffect, useMemo, useState } from 'react';
import { useMe } from '../sign-in/me.js';
import { DraftStore } from './draft-store.js';

export interface DraftState<T> {
  value: T;
  /** Keeps the value on the screen and in this browser. Never changes itself. */
  set: (next: T | ((old: T) => T)) => void;
  /** True when the value came from an earlier visit. */
  restored: boolean;
  /** Forgets the kept copy; the value on the screen stays. Never changes itself. */
  forget: () => void;
}

/** State that survives leaving the page and an expired session. One name is one piece of work; what has none survives nothing. */
export function useDraft<T>(name: string | null, initial: () => T): DraftState<T> {
  const { memberId } = useMe();
  const store = useMemo(() => new DraftStore(localStorage, memberId), [memberId]);
  const [state, setState] = useState(() => {
    const kept = name === null ? null : store.read<T>(name);
    return { value: kept ?? initial(), restored: kept !== null, touched: false };
  });
  useEffect(() => {
    if (state.touched && name !== null) store.write(name, state.value);
  }, [store, name, state]);
  const set = useCallback((next: T | ((old: T) => T)) => {
    const change = typeof next === 'function' ? (next as (old: T) => T) : () => next;
    setState((old) => ({ ...old, value: change(old.value), touched: true }));
  }, []);
  const forget = useCallback(() => {
    setState((old) => ({ ...old, restored: false, touched: false }));
    if (name !== null) store.clear(name);
  }, [store, name]);
  return { value: state.value, restored: state.restored, set, forget };
}
