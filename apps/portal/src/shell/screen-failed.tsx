import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Failed } from '../parts/failed.js';
import { Page } from '../parts/page.js';

/** A screen whose code or first data did not arrive. */
export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('screenFailed')} width="text">
      <Failed error={error} retry={reset} />
    </Page>
  );
}
