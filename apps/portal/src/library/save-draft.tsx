import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { Confirm } from '../parts/confirm.js';

interface Props {
  item: Item | null;
  saving: boolean;
  onSave: () => void;
}

/** Saves without sending to review. Of an item that waits there it says first that it leaves the queue by that. */
export function SaveDraft({ item, saving, onSave }: Props) {
  const { t } = useTranslation(['library', 'parts']);
  const [asking, ask] = useDisclosure(false);
  const waits = item?.state === 'in_review';
  return (
    <>
      <Button variant="default" onClick={waits ? ask.open : onSave} loading={saving}>
        {t('save')}
      </Button>
      {item && (
        <Confirm
          opened={asking}
          onClose={ask.close}
          title={t('outOfQueue.title')}
          confirm={t('outOfQueue.confirm')}
          cancel={t('parts:cancel')}
          onConfirm={onSave}
        >
          {t('outOfQueue.words', { number: item.version.number + 1 })}
        </Confirm>
      )}
    </>
  );
}
