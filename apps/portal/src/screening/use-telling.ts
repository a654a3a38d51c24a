import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { longestText } from '#libs/screener';
import type { ScreeningSituation } from '../api/safety.js';
import type { LiveScreening } from './use-screening.js';
import { useSafetyOutbox } from './use-safety-outbox.js';

/** `soon` while the writer is still at it, who may yet replace the words; `held-up` while the server cannot be reached. */
export type Told = 'soon' | 'held-up' | 'told';

interface Words {
  live: LiveScreening;
  /** The text as it stands in the editor now. */
  text: string;
  /** The server has screened exactly this text before: it was saved, or is a suggestion as it was approved. */
  known: boolean;
  context: ScreeningSituation;
}

const PAUSE = 2_000;

/**
 * Brings a text that may tell of a side effect to drug safety though nobody saves it: after a pause in the writing, and
 * when the editor or the page is left. Null while there is nothing to tell.
 */
export function useTelling({ live, text, known, context }: Words): Told | null {
  const outbox = useSafetyOutbox();
  // Where the browser cannot screen, the server is asked instead: it alone then knows whether there was anything to tell.
  // Longer texts neither of them screens.
  const unseen = live.state === 'unavailable' && text.length <= longestText;
  const routed = unseen || (live.screening?.route ?? false);
  const current = unseen || live.state === 'current';
  const standing = useSyncExternalStore(outbox.subscribe, () => (routed ? outbox.standing(text) : null));
  const heldUp = useSyncExternalStore(outbox.subscribe, outbox.isHeldUp);
  const tell = useEffectEvent(() => {
    if (routed && !known) outbox.tell(text, context);
  });
  useEffect(() => {
    if (!routed || !current || known) return;
    const timer = setTimeout(() => tell(), PAUSE);
    return () => clearTimeout(timer);
  }, [routed, current, known, text]);
  useEffect(() => {
    const leave = () => tell();
    const hide = () => document.visibilityState === 'hidden' && tell();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, []);
  if (!routed || unseen) return null;
  if (known || standing === 'told') return 'told';
  return standing === 'waiting' && heldUp ? 'held-up' : 'soon';
}
