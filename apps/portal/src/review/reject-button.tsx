import { Button } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../parts/confirm.js';
import classes from './review.module.css';

interface Props {
  title: string;
  disabled: boolean;
  loading: boolean;
  /** Whether a reason is given; if not, it is asked for. */
  ready: () => boolean;
  onReject: () => void;
}

/** Refuses for good, and asks once before it does. */
export function RejectButton({ title, disabled, loading, ready, onReject }: Props) {
  const { t } = useTranslation(['review', 'parts']);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconBan size={16} className={classes.grave} aria-hidden />}
        disabled={disabled}
        loading={loading}
        onClick={() => ready() && setAsking(true)}
      >
        {t('reject.button')}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('reject.title', { title })}
        confirm={t('reject.confirm')}
        cancel={t('parts:cancel')}
        grave
        onConfirm={onReject}
      >
        {t('reject.words')}
      </Confirm>
    </>
  );
}
