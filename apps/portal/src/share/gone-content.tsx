import { Button } from '@mantine/core';
import { IconFolderOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../parts/empty.js';

/** In the place of content that somebody may not share, or not any more: trying again would not bring it back. */
export function GoneContent() {
  const { t } = useTranslation('share');
  return (
    <div role="status">
      <Empty
        icon={IconFolderOff}
        title={t('gone.title')}
        action={
          <Button component={Link} to="/shares" variant="default">
            {t('gone.toShares')}
          </Button>
        }
      >
        {t('gone.words')}
      </Empty>
    </div>
  );
}
