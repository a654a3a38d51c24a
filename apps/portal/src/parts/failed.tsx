import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from './empty.js';
import { useProblemText } from './problem-text.js';

/** A list or screen that could not be fetched: says why and offers to try again. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation('parts');
  const textOf = useProblemText();
  return (
    <div role="alert">
      <Empty
        icon={IconCloudOff}
        title={t('failed.title')}
        action={
          retry && (
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
