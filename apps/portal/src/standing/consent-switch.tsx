import { Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeMe } from '../api/auth.js';
import type { Leaderboards } from '../api/leaderboards.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useMe, useSetMe } from '../sign-in/me.js';

/** Nobody is ranked by name who has not said yes; the yes can be taken back at any time. */
export function ConsentSwitch({ mode }: { mode: Leaderboards['mode'] }) {
  const { t } = useTranslation('standing');
  const me = useMe();
  const setMe = useSetMe();
  const change = useMutation({
    mutationFn: (leaderboardConsent: boolean) => changeMe({ leaderboardConsent }),
    meta: { changes: ['/api/leaderboards/{node}/me', '/api/leaderboards/{node}'] },
    onSuccess: setMe,
  });
  if (mode !== 'people') return <Panel>{t(`mode.${mode}`)}</Panel>;
  const shown = change.isPending ? change.variables : me.leaderboardConsent;
  return (
    <Panel>
      <Switch
        withThumbIndicator={false}
        label={t('consent.label')}
        description={t('consent.why')}
        checked={shown}
        onChange={(event) => change.mutate(event.currentTarget.checked)}
      />
      <ProblemAlert error={change.error} />
    </Panel>
  );
}
