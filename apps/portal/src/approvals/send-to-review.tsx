import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { Confirm } from '../parts/confirm.js';
import { ApprovalsLost } from './approvals-lost.js';
import { useGivenApprovals } from './use-given-approvals.js';

interface Props {
  item: Item | null;
  sending: boolean;
  disabled: boolean;
  onSend: () => void;
}

/** Sends to review. Where it waits there and has approvals, it says first that a new version has none of them. */
export function SendToReview({ item, sending, disabled, onSend }: Props) {
  const { t } = useTranslation(['library', 'parts']);
  const { ask } = useGivenApprovals(item);
  const [looking, setLooking] = useState(false);
  const [lost, setLost] = useState<string[]>([]);
  const send = async () => {
    if (item?.state !== 'in_review') return onSend();
    setLooking(true);
    const given = await ask();
    setLooking(false);
    if (given.length > 0) setLost(given);
    else onSend();
  };
  return (
    <>
      <Button onClick={() => void send()} loading={sending || looking} disabled={disabled}>
        {t('submit')}
      </Button>
      {item && (
        <Confirm
          opened={lost.length > 0}
          onClose={() => setLost([])}
          title={t('approvalsLost.title')}
          confirm={t('submit')}
          cancel={t('parts:cancel')}
          onConfirm={onSend}
        >
          <ApprovalsLost given={lost} number={item.version.number} />
        </Confirm>
      )}
    </>
  );
}
