import {
  createScreener,
  unpackRuleSet,
  type PackedRuleSet,
  type Screener,
  type Screening,
  type ScreeningContext,
} from '#libs/screener';
import { fetchSecondEngine, StillFetched } from './second-engine.js';

/** What the page asks: first the rules, then texts. */
export type Ask = { rules: PackedRuleSet } | { id: number; text: string; context: ScreeningContext };

export interface Answer {
  id: number;
  /** Null when the text could not be screened here; the server still will. */
  screening: Screening | null;
}

let screener: Screener | null = null;

async function screen(text: string, context: ScreeningContext): Promise<Screening | null> {
  try {
    return screener?.screen(text, context) ?? null;
  } catch (error) {
    if (!(error instanceof StillFetched)) return null;
  }
  return fetchSecondEngine().then(
    () => screen(text, context),
    () => null,
  );
}

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if ('rules' in data) screener = createScreener(unpackRuleSet(data.rules));
  else
    void screen(data.text, data.context).then((screening) =>
      self.postMessage({ id: data.id, screening } satisfies Answer),
    );
});
