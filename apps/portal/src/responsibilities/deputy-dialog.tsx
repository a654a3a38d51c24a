import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { BothSides } from '../edits/both-sides.js';
import { fieldsOf } from '../edits/edit.rules.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { beside, latestOf, useEdit, useNewest } from '../edits/use-edit.js';
import { namedChoices } from '../lists/choices.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useMe } from '../sign-in/me.js';
import { formatList } from '../when/formats.js';
import { useToday } from '../when/day.js';
import { dayText } from './day-text.js';
import { decidingRoles } from './deciding.js';
import { changeDeputy, decidersQuery, nameDeputy, type Decider, type Deputy } from './responsibilities-api.js';
import classes from './responsibilities.module.css';

interface Props {
  deputy: Deputy | null;
  /** Whether it may be for somebody else. */
  everybody: boolean;
  onClose: () => void;
}

const deciding = (person: Decider | undefined) => decidingRoles(person?.roles ?? []);

/** Who stands in, and from which day to which. Once it has begun only its last day can be changed. */
export function DeputyDialog({ deputy, everybody, onClose }: Props) {
  const { t, i18n } = useTranslation(['settings', 'parts', 'words']);
  const me = useMe();
  const today = useToday();
  const people = useQuery(decidersQuery);
  const [newest, look] = useNewest(deputy ?? { ...NEW, firstOn: today, lastOn: today });
  const edit = useEdit(
    latestOf(newest, {
      memberId: newest.member?.id ?? (everybody ? '' : me.memberId),
      deputyId: newest.deputy?.id ?? '',
      firstOn: newest.firstOn,
      lastOn: newest.lastOn,
    }),
    null,
  );
  const { values, change } = edit;
  const begun = deputy?.now ?? false;
  const known = people.data?.items ?? [];
  const away = known.find(({ id }) => id === values.memberId);
  const able = known.filter((one) => one.id !== away?.id && deciding(away).some((role) => one.roles.includes(role)));
  const chosen = able.find(({ id }) => id === values.deputyId);
  const cannot = chosen ? deciding(away).filter((role) => !chosen.roles.includes(role)) : [];
  const { memberId: _, ...changed } = values;
  const save = useMutation({
    mutationFn: () => (deputy ? changeDeputy(deputy.id, { ...changed, revision: edit.revision }) : nameDeputy(values)),
    meta: { changes: ['/api/deputies'] },
    onError: look,
    onSuccess: ({ deputy: { name } }) => {
      notify(t('deputies.saved', { name }));
      onClose();
    },
  });
  const errors = useFieldErrors(save.error, values);
  const name = (id: string) => known.find((one) => one.id === id)?.name ?? '';
  const fields = fieldsOf<typeof values>({
    memberId: { label: t('deputies.away'), show: name },
    deputyId: { label: t('deputies.deputy'), show: name },
    firstOn: { label: t('deputies.firstOn'), show: (day) => dayText(day, i18n.language) },
    lastOn: { label: t('deputies.lastOn'), show: (day) => dayText(day, i18n.language) },
  });
  const pick = { value: '', label: t('duties.pick') };
  return (
    <Modal
      opened
      onClose={onClose}
      title={deputy ? t('deputies.changeOf', { name: deputy.deputy.name }) : t('deputies.name')}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <ProblemAlert error={beside(save.error) ?? people.error} shown={Object.keys(values)} />
          <BothSides edit={edit} fields={fields} error={save.error} />
          <LeaveGuard unsaved={edit.changed} />
          {everybody && (
            <NativeSelect
              label={t('deputies.away')}
              value={values.memberId}
              error={errors.memberId}
              disabled={deputy !== null}
              data={[pick, ...namedChoices(known, i18n.language)]}
              onChange={(event) => change({ memberId: event.currentTarget.value, deputyId: '' })}
            />
          )}
          <NativeSelect
            label={t('deputies.deputy')}
            description={begun ? t('deputies.begun') : t('deputies.deputyWhy')}
            value={values.deputyId}
            error={errors.deputyId}
            disabled={begun}
            data={[pick, ...namedChoices(able, i18n.language)]}
            onChange={(event) => change({ deputyId: event.currentTarget.value })}
          />
          {away && people.data && able.length === 0 && <p className={classes.sub}>{t('deputies.nobody')}</p>}
          {cannot.length > 0 && (
            <p className={classes.sub}>
              {t('deputies.cannot', {
                name: chosen?.name,
                roles: formatList(
                  cannot.map((role) => t(`words:role.${role}`)),
                  i18n.language,
                ),
              })}
            </p>
          )}
          <div className={classes.pair}>
            <TextInput
              type="date"
              label={t('deputies.firstOn')}
              value={values.firstOn}
              min={begun ? undefined : today}
              error={errors.firstOn}
              disabled={begun}
              onChange={(event) => change({ firstOn: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('deputies.lastOn')}
              value={values.lastOn}
              min={values.firstOn}
              error={errors.lastOn}
              onChange={(event) => change({ lastOn: event.currentTarget.value })}
            />
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('parts:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const NEW = { member: null, deputy: null, revision: 0, lastChange: null };
