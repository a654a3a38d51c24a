import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { stageValues } from '#libs/api-client';
import { itemStageQuery, setItemStage, type Stage } from '../prospects/prospects-api.js';
import { Fact, Facts } from '../parts/facts.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { holds, useMe } from '../sign-in/me.js';

/** At what stage of a conversation with a buyer sellers find the item. Readers do not see it, so it holds at once. */
export function StageField({ itemId }: { itemId: string }) {
  const { t } = useTranslation(['library', 'words', 'parts']);
  const mayChange = holds(useMe(), 'author', 'comms_lead');
  const client = useQueryClient();
  const query = itemStageQuery(itemId);
  const stage = useQuery(query);
  const save = useMutation({
    mutationFn: (chosen: Stage | null) => setItemStage(itemId, chosen),
    meta: { changes: ['/api/feed'] },
    onSuccess: (saved) => {
      client.setQueryData(query.queryKey, saved);
      notify(t('parts:saved'));
    },
  });
  if (!mayChange)
    return (
      stage.data?.stage && (
        <Panel>
          <Facts>
            <Fact name={t('stage.label')}>{t(`words:stage.${stage.data.stage}`)}</Fact>
          </Facts>
        </Panel>
      )
    );
  return (
    <Panel>
      <NativeSelect
        label={t('stage.label')}
        description={t('stage.why')}
        disabled={!stage.data}
        value={(save.isPending ? save.variables : stage.data?.stage) ?? ''}
        onChange={(event) => save.mutate((event.currentTarget.value || null) as Stage | null)}
        data={[
          { value: '', label: t('stage.none') },
          ...stageValues.map((value) => ({ value, label: t(`words:stage.${value}`) })),
        ]}
      />
      <ProblemAlert error={save.error ?? stage.error} />
    </Panel>
  );
}
