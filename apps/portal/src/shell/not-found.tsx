import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../parts/empty.js';
import { Page } from '../parts/page.js';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation('shell');
  return (
    <main>
      <Page title={t('notFound.title')} width="text">
        <Empty
          icon={IconMapOff}
          title={t('notFound.heading')}
          action={
            <Button component={Link} to="/">
              {t('notFound.home')}
            </Button>
          }
        >
          {t('notFound.words')}
        </Empty>
      </Page>
    </main>
  );
}
