import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';

/** What a refusal says has moved on since the page was opened, and what there is to look at now. */
const MOVED_ON = {
  version_moved_on: 'movedOn.newest',
  page_moved_on: 'movedOn.page',
  already_decided: 'movedOn.decided',
  wrong_state: 'movedOn.decided',
} as const;

/** Leads from a decision that came too late to what stands now. */
export function MovedOn({ error, onLook }: { error: unknown; onLook: () => void }) {
  const { t } = useTranslation('review');
  if (!(error instanceof Problem) || !(error.code in MOVED_ON)) return null;
  return (
    <div>
      <Button size="xs" variant="default" onClick={onLook}>
        {t(MOVED_ON[error.code as keyof typeof MOVED_ON])}
      </Button>
    </div>
  );
}
