import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { Confirm } from '../parts/confirm.js';
import { ApprovalsLost } from '../approvals/approvals-lost.js';
import { useGivenApprovals } from '../approvals/use-given-approvals.js';

interface Props {
  item: Item | null;
  saving: boolean;
  onSave: () => void;
}

/** Saves without sending to review. Of an item that waits there it says first that it leaves the queue by that, and which approvals it loses. */
export function SaveDraft({ item, saving, onSave }: Props) {
  const { t } = useTranslation(['library', 'parts']);
  const [asking, ask] = useDisclosure(false);
  const waits = item?.state === 'in_review';
  const { given, ask: look } = useGivenApprovals(item);
  const open = () => {
    void look();
    ask.open();
  };
  return (
    <>
      <Button variant="default" onClick={waits ? open : onSave} loading={saving}>
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
          <p>{t('outOfQueue.words', { number: item.version.number + 1 })}</p>
          <ApprovalsLost given={given} number={item.version.number} />
        </Confirm>
      )}
    </>
  );
}
