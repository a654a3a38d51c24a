import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** In place of a figure nobody reported: never 0. */
export function Missing() {
  const { t } = useTranslation('parts');
  return (
    <Tooltip label={t('noDataWhy')} multiline w={240}>
      <span style={{ color: 'var(--v-muted)', fontWeight: 400 }} tabIndex={0}>
        {t('noData')}
      </span>
    </Tooltip>
  );
}
