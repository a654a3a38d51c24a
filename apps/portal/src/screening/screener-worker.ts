import {
  createScreener,
  type CompiledRuleSet,
  type Screener,
  type Screening,
  type ScreeningContext,
} from '#libs/screener';

/** What the page asks: first the rules, then texts. */
export type Ask = { rules: CompiledRuleSet } | { id: number; text: string; context: ScreeningContext };

export interface Answer {
  id: number;
  /** Null when the text could not be screened here; the server still will. */
  screening: Screening | null;
}

let screener: Screener | null = null;

function screen(text: string, context: ScreeningContext): Screening | null {
  try {
    return screener?.screen(text, context) ?? null;
  } catch {
    return null;
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if ('rules' in data) screener = createScreener(data.rules);
  else self.postMessage({ id: data.id, screening: screen(data.text, data.context) } satisfies Answer);
});
