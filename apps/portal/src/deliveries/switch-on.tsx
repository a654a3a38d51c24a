import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { switchAddressOn } from '../api/deliveries.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';

/** Lets mail go to somebody's address again. */
export function SwitchOn({ memberId, name }: { memberId: string; name: string }) {
  const { t } = useTranslation('deliveries');
  const on = useMutation({
    mutationFn: () => switchAddressOn(memberId),
    meta: { awaits: ['/api/deliveries/addresses'], changes: ['/api/deliveries', '/api/deliveries/my-address'] },
    onSuccess: () => notify(t('off.done', { name })),
  });
  return (
    <>
      <ProblemAlert error={on.error} />
      <Button
        size="xs"
        variant="default"
        loading={on.isPending}
        onClick={() => on.mutate()}
        aria-label={t('off.switchOnFor', { name })}
      >
        {t('off.switchOn')}
      </Button>
    </>
  );
}
