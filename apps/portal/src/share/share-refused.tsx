import { Problem } from '../api/problem.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { FindingsList } from '../screening/findings-list.js';
import type { Screening } from '../screening/screening-types.js';

interface Props {
  error: unknown;
  text: string;
  /** The text that was refused. */
  sent: string | undefined;
}

/** Why the server did not take the share; its screening has the last word, and says so at the words. */
export function ShareRefused({ error, text, sent }: Props) {
  if (!error) return null;
  const screening = error instanceof Problem ? (error.extra.screening as Screening | undefined) : undefined;
  if (screening && text !== sent) return null;
  return (
    <>
      <ProblemAlert error={error} shown={screening ? ['text'] : []} />
      {screening && <FindingsList findings={screening.findings} whole={text.length} />}
    </>
  );
}
