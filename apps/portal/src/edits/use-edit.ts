import { replaceEqualDeep } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LastChange } from '#libs/api-client';
import { useDraft } from '../drafts/use-draft.js';
import { Problem } from '../api/problem.js';
import { afterSaving, fresh, isChanged, isOlder, standing, type Kept, type Latest } from './edit.rules.js';

/** What was taken over from somebody else without asking, since only they had changed it. */
export interface TakenOver {
  change: LastChange | null;
  /** The fields' labels. */
  fields: string[];
}

/** A change of some fields, or what to make of the values as they are. */
export type Change<T> = Partial<T> | ((values: T) => Partial<T>);

export interface Edit<T> {
  values: T;
  /** Never changes itself. */
  change: (change: Change<T>) => void;
  /** Whether it differs from what it began from. */
  changed: boolean;
  /** Goes along with what is saved. */
  revision: number;
  /** Set when somebody else saved while something was changed here. */
  conflict: { kept: Kept<T>; latest: Latest<T> } | null;
  /** Goes on with these values, on top of what the other saved. */
  settle: (values: T, takenOver?: TakenOver) => void;
  takenOver: TakenOver | null;
  /** What stood here before that, until it is saved. */
  before: T | null;
  putBack: () => void;
  /** After `sent` was saved. */
  saved: (sent: T, latest: Latest<T>) => void;
  /** True when it came from an earlier visit. */
  restored: boolean;
  startOver: () => void;
}

/**
 * What somebody is changing, with the revision they began from. It is kept in this browser by `name`, if there is one,
 * until the server has it. `latest` is what the server has by now.
 */
export function useEdit<T extends object>(latest: Latest<T>, name: string | null): Edit<T> {
  const { value, set, restored, forget } = useDraft<Kept<T>>(name, () => fresh(latest));
  const [before, setBefore] = useState<T | null>(null);
  const [takenOver, setTakenOver] = useState<TakenOver | null>(null);
  const now = standing(value, latest);
  const newest = useRef(latest);
  useEffect(() => {
    newest.current = latest;
  }, [latest]);
  const change = useCallback(
    (change: Change<T>) => {
      const latest = newest.current;
      set((old) => {
        const { values, begun } = standing(old, latest);
        return { begun, values: { ...values, ...(typeof change === 'function' ? change(values) : change) } };
      });
    },
    [set],
  );
  const goOn = (values: T) => set({ values, begun: { values: latest.values, revision: latest.revision } });
  return {
    values: now.values,
    change,
    changed: isChanged(now),
    revision: now.begun.revision,
    conflict: latest.revision > now.begun.revision ? { kept: now, latest } : null,
    settle: (values, from) => {
      setBefore(now.values);
      setTakenOver(from ?? null);
      goOn(values);
    },
    takenOver,
    before,
    putBack: () => {
      if (before) goOn(before);
      setBefore(null);
    },
    saved: (sent, saved) => {
      setBefore(null);
      set((old) => afterSaving(old, sent, saved));
      forget();
    },
    restored: restored && now === value,
    startOver: () => {
      set(fresh(latest));
      forget();
    },
  };
}

/** What is edited as it stands by now: as it was handed in, or as a refusal told of it since. */
export function useNewest<T extends { revision: number }>(shown: T): [T, (error: unknown) => void] {
  const [told, setTold] = useState<T | null>(null);
  const look = useCallback((error: unknown) => {
    const theirs = theirsOf<T>(error);
    if (theirs) setTold(theirs);
  }, []);
  return [told && told.revision > shown.revision ? told : shown, look];
}

/** Of something the server answered, its values as a form holds them, with how it stands. */
export const latestOf = <T>(of: EditedFields, values: T): Latest<T> => ({
  values,
  revision: of.revision,
  change: of.lastChange,
});

interface EditedFields {
  revision: number;
  lastChange: LastChange | null;
}

/** What the other saved, of a refusal because they did; null for every other error. */
export function theirsOf<T>(error: unknown): T | null {
  if (!(error instanceof Problem) || error.code !== 'changed_meanwhile') return null;
  return (error.extra.theirs as { values: T } | undefined)?.values ?? null;
}

/** What is left to tell of an error where both sides are shown. */
export const beside = (error: unknown): unknown => (theirsOf(error) ? null : error);

/**
 * For the query of what is edited: what others save meanwhile is seen soon, and at once on coming back to the page. An
 * answer asked for before a save can arrive after it: what is shown never goes back to an older revision.
 */
export const watched = {
  refetchOnWindowFocus: 'always',
  refetchInterval: 20_000,
  structuralSharing: (shown: unknown, answer: unknown) =>
    isOlder(answer, shown) ? shown : replaceEqualDeep(shown, answer),
} as const;
