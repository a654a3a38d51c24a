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
  /** Whether nothing says what its picture shows, and all else that is asked of a picture is said. */
  unsaid: boolean;
  onSend: () => void;
}

/** Sends to review. Where nothing says what its picture shows, it asks for that first; where it waits there and has approvals, it says that a new version has none of them. */
export function SendToReview({ item, sending, disabled, unsaid, onSend }: Props) {
  const { t } = useTranslation(['library', 'parts']);
  const { ask } = useGivenApprovals(item);
  const [looking, setLooking] = useState(false);
  const [lost, setLost] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
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
      <Button onClick={() => (unsaid ? setAsking(true) : void send())} loading={sending || looking} disabled={disabled}>
        {t('submit')}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('unsaid.title')}
        confirm={t('unsaid.confirm')}
        cancel={t('unsaid.cancel')}
        onConfirm={() => void send()}
      >
        {t('unsaid.words')}
      </Confirm>
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
