import type { PackedRuleSet, Screening, ScreeningContext } from '#libs/screener';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { ruleSetQuery } from '../api/guidelines.js';
import { wallTimeOf } from '../when/zoned-time.js';
import { ScreeningDesk } from './desk.js';

const desks = new Map<string, ScreeningDesk>();

/** One worker for each version of the rules, kept as long as the page lives. */
function deskFor(etag: string, start: () => ScreeningDesk): ScreeningDesk {
  const desk = desks.get(etag) ?? start();
  desks.set(etag, desk);
  return desk;
}

export interface LiveScreening {
  /** Of `text`; null until the first answer. */
  screening: Screening | null;
  /** The text the screening is about: while a newer one is under way, spans belong to this one. */
  text: string;
  state: 'loading' | 'current' | 'behind' | 'unavailable';
}

/** Screens a text as it changes, with what the organisation has in force. The server's own screening has the last word. */
export function useScreening(text: string, situation: ScreeningContext): LiveScreening {
  const editor = useId();
  const rules = useQuery(ruleSetQuery);
  const [done, setDone] = useState<{ screening: Screening | null; text: string; key: string } | null>(null);
  const key = JSON.stringify(situation);
  useEffect(() => {
    if (!rules.data) return;
    const { etag, ruleSet, context } = rules.data;
    const desk = deskFor(
      etag,
      () =>
        new ScreeningDesk(
          new Worker(new URL('./screener-worker.ts', import.meta.url), { type: 'module' }),
          ruleSet as unknown as PackedRuleSet,
        ),
    );
    const wanted = JSON.parse(key) as ScreeningContext;
    const full = {
      jurisdictions: context.jurisdictions,
      today: wallTimeOf(new Date(), context.timeZone).slice(0, 10),
      ...wanted,
      author: { employer: context.employer, ...wanted.author },
    };
    desk.order({ editor, text, context: full, answer: (screening) => setDone({ screening, text, key }) });
  }, [rules.data, editor, text, key]);
  if (rules.error || (done && !done.screening)) return { screening: null, text, state: 'unavailable' };
  if (!done) return { screening: null, text, state: 'loading' };
  return { ...done, state: done.text === text && done.key === key ? 'current' : 'behind' };
}
