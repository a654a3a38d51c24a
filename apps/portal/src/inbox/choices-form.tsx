import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chooseNotifications, notificationChoicesQuery, type NotificationChoices } from '../api/notifications.js';
import { Problem } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { MovedOn } from '../edits/moved-on.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { useVersioned } from '../edits/use-versioned.js';
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

const NONE: { fields: Fields; kinds: Kinds } = { fields: {}, kinds: {} };

function apply(base: NotificationChoices, { fields, kinds }: typeof NONE): NotificationChoices {
  return { ...base, ...fields, kinds: base.kinds.map((kind) => ({ ...kind, ...kinds[kind.kind] })) };
}

/** Carries the version it began from, so that what was chosen elsewhere meanwhile is not undone in silence. */
export function ChoicesForm({ choices, reload }: Props) {
  const { t } = useTranslation(['inbox', 'parts']);
  // Only what was changed here, each kind by itself, so that it can be put over what was saved elsewhere meanwhile.
  const { values, changed, change, startOver, goOn } = useVersioned({ saved: choices, none: NONE, apply, reload });
  const save = useMutation({
    mutationFn: chooseNotifications,
    onSuccess: (saved) => {
      queryClient.setQueryData(notificationChoicesQuery.queryKey, saved);
      startOver();
      notify(t('parts:saved'));
    },
    meta: { doubts: ['/api/notifications/choices'] },
  });
  const errors = useFieldErrors(save.error, values);
  const changeFields = (fields: Fields) =>
    change((changes) => ({ ...changes, fields: { ...changes.fields, ...fields } }));
  const changeKind = (kind: string, told: Kinds[string]) =>
    change(({ kinds, ...rest }) => ({ ...rest, kinds: { ...kinds, [kind]: { ...kinds[kind], ...told } } }));
  const answer = async (keepsMine: boolean) => (await goOn(keepsMine)) && save.reset();
  const movedOn = save.error instanceof Problem && save.error.code === 'choices_moved_on';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(values);
      }}
    >
      <LeaveGuard unsaved={changed && !save.isPending} />
      <ProblemAlert error={save.error} shown={Object.keys(values)} />
      {movedOn && (
        <MovedOn
          keepMine={t('choices.keepMine')}
          takeTheirs={t('choices.takeTheirs')}
          onAnswer={(keepsMine) => void answer(keepsMine)}
        />
      )}
      <Stack>
        <Panel title={t('choices.kinds')} about={t('choices.kindsWhy')}>
          <KindFields kinds={values.kinds} onChange={changeKind} />
        </Panel>
        <Panel title={t('choices.digest')} about={t('choices.digestWhy')}>
          <DigestFields values={values} errors={errors} onChange={changeFields} />
        </Panel>
        <Panel title={t('choices.quiet')} about={t('choices.quietWhy')}>
          <QuietFields values={values} errors={errors} onChange={changeFields} />
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
