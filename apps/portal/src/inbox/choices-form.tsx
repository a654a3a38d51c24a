import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseNotifications, notificationChoicesQuery, type NotificationChoices } from '../api/notifications.js';
import { fieldErrors, Problem } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { DigestFields } from './digest-fields.js';
import { KindFields } from './kind-fields.js';
import { QuietFields } from './quiet-fields.js';

interface Props {
  choices: NotificationChoices;
  /** Fetches what is saved by now. */
  reload: () => Promise<NotificationChoices | undefined>;
}

type Fields = Partial<Omit<NotificationChoices, 'kinds'>>;
type Kinds = Record<string, Partial<NotificationChoices['kinds'][number]>>;

/** Carries the version it began from, so that what was chosen elsewhere meanwhile is not undone in silence. */
export function ChoicesForm({ choices, reload }: Props) {
  const { t } = useTranslation(['inbox', 'parts']);
  // Only what was changed here, each kind by itself, so that it can be put over what was saved elsewhere meanwhile.
  const [changes, setChanges] = useState<Fields>({});
  const [told, setTold] = useState<Kinds>({});
  const [begun, setBegun] = useState<NotificationChoices | null>(null);
  const base = begun ?? choices;
  const values = { ...base, ...changes, kinds: base.kinds.map((kind) => ({ ...kind, ...told[kind.kind] })) };
  const startOver = () => {
    setBegun(null);
    setChanges({});
    setTold({});
  };
  const save = useMutation({
    mutationFn: chooseNotifications,
    onSuccess: (saved) => {
      queryClient.setQueryData(notificationChoicesQuery.queryKey, saved);
      startOver();
      notify(t('parts:saved'));
    },
    meta: { doubts: ['/api/notifications/choices'] },
  });
  const errors = fieldErrors(save.error);
  const change = (changed: Fields) => {
    setBegun(base);
    setChanges({ ...changes, ...changed });
  };
  const changeKind = (kind: string, changed: Kinds[string]) => {
    setBegun(base);
    setTold({ ...told, [kind]: { ...told[kind], ...changed } });
  };
  const goOn = async (keepsMine: boolean) => {
    const saved = await reload();
    if (!saved) return;
    save.reset();
    if (keepsMine) setBegun(saved);
    else startOver();
  };
  const movedOn = save.error instanceof Problem && save.error.code === 'choices_moved_on';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(values);
      }}
    >
      <LeaveGuard unsaved={begun !== null && !save.isPending} />
      <ProblemAlert error={save.error} shown={Object.keys(values)} />
      {movedOn && (
        <Group mt="xs" mb="md">
          <Button variant="default" onClick={() => void goOn(true)}>
            {t('choices.keepMine')}
          </Button>
          <Button variant="subtle" onClick={() => void goOn(false)}>
            {t('choices.takeTheirs')}
          </Button>
        </Group>
      )}
      <Stack>
        <Panel title={t('choices.kinds')} about={t('choices.kindsWhy')}>
          <KindFields kinds={values.kinds} onChange={changeKind} />
        </Panel>
        <Panel title={t('choices.digest')} about={t('choices.digestWhy')}>
          <DigestFields values={values} errors={errors} onChange={change} />
        </Panel>
        <Panel title={t('choices.quiet')} about={t('choices.quietWhy')}>
          <QuietFields values={values} errors={errors} onChange={change} />
        </Panel>
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {t('parts:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
