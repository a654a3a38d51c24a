import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../parts/confirm.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { takeSuggestionBack } from './suggestions-api.js';

/** Takes a suggestion back that nobody has decided about; asks once, since its words are gone then. */
export function TakeBack({ id }: { id: string }) {
  const { t } = useTranslation('suggestions');
  const [asking, setAsking] = useState(false);
  const back = useMutation({
    mutationFn: () => takeSuggestionBack(id),
    meta: { changes: ['/api/suggestions', '/api/suggestions/mine'] },
    onSuccess: () => notify(t('takeBack.done')),
  });
  return (
    <div>
      <ProblemAlert error={back.error} />
      <Button variant="default" loading={back.isPending} onClick={() => setAsking(true)}>
        {t('takeBack.button')}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('takeBack.title')}
        confirm={t('takeBack.confirm')}
        cancel={t('takeBack.cancel')}
        grave
        onConfirm={() => back.mutate()}
      >
        {t('takeBack.words')}
      </Confirm>
    </div>
  );
}
