import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Whether members may change more of a caption than its slots. */
export function LockSwitch({ locked, onChange }: { locked: boolean; onChange: (locked: boolean) => void }) {
  const { t } = useTranslation('library');
  return (
    <Switch
      withThumbIndicator={false}
      label={t('caption.locked')}
      description={t('caption.lockedWhy')}
      checked={locked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
