import type { SecondReaderView, TextReading } from '#libs/second-reader';
import type { EditedFields } from '../edits/edited.dto.js';
import type { ModelReading, SecondReader } from './second-reader.dto.js';

export function presentSecondReader({
  settings,
  health,
  prompt,
}: SecondReaderView): Omit<SecondReader, keyof EditedFields> {
  return {
    settings,
    health: {
      ...health,
      lastSuccessAt: health.lastSuccessAt?.toISOString() ?? null,
      lastFailureAt: health.lastFailureAt?.toISOString() ?? null,
    },
    prompt,
  };
}

export function presentReading({ reading, sent }: TextReading): ModelReading {
  const { problem, verdict, remarks, dropped, durationMs, tokensIn, tokensOut } = reading;
  return { problem, verdict, remarks, dropped, durationMs, tokensIn, tokensOut, sent };
}
