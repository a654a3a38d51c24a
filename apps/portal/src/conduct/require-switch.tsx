import { Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { conduct, conductSettingsQuery, requireConduct } from '../api/conduct.js';
import type { ConductSettings } from '#libs/api-client';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { holds, useMe } from '../sign-in/me.js';

/** Whether members have to read it before they share; only an admin says so, and the ledger keeps it. */
export function RequireSwitch({ required, revision }: Pick<ConductSettings, 'required' | 'revision'>) {
  const { t } = useTranslation('conduct');
  const mayChange = holds(useMe(), 'admin');
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: requireConduct,
    meta: { changes: [...conduct] },
    onSuccess: (settings) => client.setQueryData(conductSettingsQuery.queryKey, settings),
    // What somebody else has changed since is shown, and why nothing was done.
    onError: () => client.invalidateQueries({ queryKey: conductSettingsQuery.queryKey }),
  });
  return (
    <Panel>
      <Switch
        withThumbIndicator={false}
        label={t('require.label')}
        description={t(mayChange ? 'require.why' : 'require.admin')}
        checked={change.isPending ? change.variables.required : required}
        disabled={!mayChange}
        onChange={(event) => change.mutate({ required: event.currentTarget.checked, revision })}
      />
      <ProblemAlert error={change.error} />
    </Panel>
  );
}
