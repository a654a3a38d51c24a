import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { retryFailedShare, type FailedShare } from './calls.js';
import { Confirm } from '../parts/confirm.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import classes from './operations.module.css';

/** Has a share tried once more, after asking; or says why it is not tried again. */
export function TryAgain({ share: { id, member, network, secondChance } }: { share: FailedShare }) {
  const { t } = useTranslation(['operations', 'parts']);
  const [asks, asking] = useDisclosure(false);
  const again = useMutation({
    mutationFn: () => retryFailedShare(id),
    meta: { awaits: ['/api/operations/failed'], changes: ['/api/operations', '/api/shares'] },
    onSuccess: () => notify(t('failed.done', { name: member.name })),
  });
  if (secondChance !== 'possible') return <span className={classes.what}>{t(`failed.chance.${secondChance}`)}</span>;
  return (
    <>
      <ProblemAlert error={again.error} />
      <Button
        size="xs"
        variant="default"
        loading={again.isPending}
        onClick={asking.open}
        aria-label={t('failed.tryFor', { name: member.name })}
      >
        {t('failed.try')}
      </Button>
      <Confirm
        opened={asks}
        onClose={asking.close}
        title={t('failed.ask.title')}
        confirm={t('failed.try')}
        cancel={t('failed.ask.no')}
        onConfirm={() => again.mutate()}
      >
        <p>{t('failed.ask.words', { name: member.name, network: networkName(network) })}</p>
      </Confirm>
    </>
  );
}
