import { Button } from '@mantine/core';
import { IconCloudOff, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';
import { Empty } from './empty.js';
import { useProblemText } from './problem-text.js';

/** A list or screen that could not be fetched: says why and offers to try again. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation('parts');
  const textOf = useProblemText();
  const closed = error instanceof Problem && error.status === 403;
  return (
    <div role="alert">
      <Empty
        icon={closed ? IconLock : IconCloudOff}
        title={t(closed ? 'failed.closed' : 'failed.title')}
        action={
          retry &&
          !closed && (
            <Button variant="default" onClick={retry}>
              {t('failed.retry')}
            </Button>
          )
        }
      >
        {textOf(error)}
      </Empty>
    </div>
  );
}
