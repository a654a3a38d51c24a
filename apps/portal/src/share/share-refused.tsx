import { Button } from '@mantine/core';
import { IconArrowUpLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { FindingsList } from '../screening/findings-list.js';
import type { Screening } from '../screening/screening-types.js';
import type { Place } from './obstacle.js';

interface Props {
  error: unknown;
  text: string;
  /** The text that was refused. */
  sent: string | undefined;
  /** Where the text can be written in. */
  onShow?: (place: Place) => void;
}

/** What the server found in a text that it refused for it. */
export function screeningOf(error: unknown): Screening | undefined {
  return error instanceof Problem ? (error.extra.screening as Screening | undefined) : undefined;
}

/** Why the server did not take the share, with the way to what it means; its screening has the last word, at the words. */
export function ShareRefused({ error, text, sent, onShow }: Props) {
  const { t } = useTranslation('share');
  if (!error) return null;
  const screening = screeningOf(error);
  if (screening && text !== sent) return null;
  const fields = error instanceof Problem ? (error.errors ?? []).map(({ field }) => field) : [];
  const place: Place | null = fields.some((field) => field.startsWith('schedule'))
    ? 'time'
    : fields.includes('text')
      ? { start: 0, end: text.length }
      : null;
  return (
    <>
      <ProblemAlert error={error} shown={screening ? ['text'] : []} />
      {screening ? (
        <FindingsList findings={screening.findings} whole={text.length} onShow={onShow} />
      ) : (
        place &&
        onShow && (
          <div>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowUpLeft size={15} aria-hidden />}
              onClick={() => onShow(place)}
            >
              {t(place === 'time' ? 'obstacle.toTime' : 'obstacle.toWords')}
            </Button>
          </div>
        )
      )}
    </>
  );
}
