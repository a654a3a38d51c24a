import { Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { conduct, conductSettingsQuery, requireConduct } from '../api/conduct.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { holds, useMe } from '../sign-in/me.js';

/** Whether members have to read it before they share; only an admin says so, and the ledger keeps it. */
export function RequireSwitch({ required }: { required: boolean }) {
  const { t } = useTranslation('conduct');
  const mayChange = holds(useMe(), 'admin');
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: requireConduct,
    meta: { changes: [...conduct] },
    onSuccess: (settings) => client.setQueryData(conductSettingsQuery.queryKey, settings),
  });
  return (
    <Panel>
      <Switch
        withThumbIndicator={false}
        label={t('require.label')}
        description={t(mayChange ? 'require.why' : 'require.admin')}
        checked={change.isPending ? change.variables : required}
        disabled={!mayChange}
        onChange={(event) => change.mutate(event.currentTarget.checked)}
      />
      <ProblemAlert error={change.error} />
    </Panel>
  );
}
