import { Button, Checkbox, Group, Modal, MultiSelect, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { responsibilityKindValues } from '#libs/api-client';
import { topicsQuery } from '../api/content.js';
import { organisationQuery } from '../api/organisation.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { BothSides } from '../edits/both-sides.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { beside, latestOf, useEdit, useNewest } from '../edits/use-edit.js';
import { namedChoices } from '../lists/choices.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { ZoneSelect } from '../settings/zone-select.js';
import { useMe } from '../sign-in/me.js';
import { weekdayName } from '../when/formats.js';
import { orderOf, valuesOf } from './duty-values.js';
import { addResponsibility, changeResponsibility, type Responsibility } from './responsibilities-api.js';
import { useDutyFields } from './use-duty-fields.js';
import { WhoSelect } from './who-select.js';
import classes from './responsibilities.module.css';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Who answers for what, where and when. */
export function DutyDialog({ duty, onClose }: { duty: Responsibility | null; onClose: () => void }) {
  const { t, i18n } = useTranslation(['settings', 'parts']);
  const me = useMe();
  const organisation = useQuery(organisationQuery);
  const topics = useQuery(topicsQuery);
  const [newest, look] = useNewest(duty ?? { revision: 0, lastChange: null });
  const edit = useEdit(latestOf(newest, valuesOf(newest, me.organisation.timeZone)), null);
  const { values, change } = edit;
  const fields = useDutyFields(topics.data?.items ?? []);
  const save = useMutation({
    mutationFn: () => {
      const order = orderOf(values);
      return duty ? changeResponsibility(duty.id, { ...order, revision: edit.revision }) : addResponsibility(order);
    },
    meta: { changes: ['/api/responsibilities', '/api/responsibilities/gaps'] },
    onError: look,
    onSuccess: () => {
      notify(t('parts:saved'));
      onClose();
    },
  });
  const errors = useFieldErrors(save.error, values);
  const hours = values.from || values.until || values.weekdays.length > 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={duty ? t('duties.changeTitle') : t('duties.add')}
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
          <ProblemAlert
            error={beside(save.error)}
            shown={['memberId', 'teamId', 'topicIds', 'regions', 'fromMinute', 'untilMinute', 'timeZone']}
          />
          <BothSides edit={edit} fields={fields} error={save.error} />
          <LeaveGuard unsaved={edit.changed} />
          <div>
            <SegmentedControl
              fullWidth
              aria-label={t('duties.kind')}
              value={values.kind}
              onChange={(kind) => change({ kind: kind as Responsibility['kind'] })}
              data={responsibilityKindValues.map((value) => ({ value, label: t(`dutyKind.${value}`) }))}
            />
            <p className={classes.sub}>{t(`dutyKindWhy.${values.kind}`)}</p>
          </div>
          <WhoSelect
            kind={values.kind}
            value={values.who}
            shown={duty}
            error={errors.memberId ?? errors.teamId}
            onChange={(who) => change({ who })}
          />
          <MultiSelect
            label={t('duties.topics')}
            placeholder={values.topicIds.length === 0 ? t('duties.everyTopic') : undefined}
            searchable
            data={namedChoices(topics.data?.items, i18n.language)}
            value={values.topicIds}
            error={errors.topicIds}
            onChange={(topicIds) => change({ topicIds })}
          />
          {(organisation.data?.regions ?? []).length > 0 && (
            <MultiSelect
              label={t('duties.regions')}
              placeholder={values.regions.length === 0 ? t('duties.everyRegion') : undefined}
              searchable
              data={organisation.data?.regions}
              value={values.regions}
              error={errors.regions}
              onChange={(regions) => change({ regions })}
            />
          )}
          <Checkbox.Group
            label={t('duties.weekdays')}
            description={t('duties.weekdaysWhy')}
            value={values.weekdays}
            onChange={(weekdays) => change({ weekdays })}
          >
            <div className={classes.week}>
              {WEEK.map((day) => (
                <Checkbox key={day} value={String(day)} label={weekdayName(day, i18n.language)} />
              ))}
            </div>
          </Checkbox.Group>
          <div className={classes.pair}>
            <TextInput
              type="time"
              label={t('duties.from')}
              value={values.from}
              error={errors.fromMinute}
              onChange={(event) => change({ from: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              label={t('duties.until')}
              value={values.until}
              error={errors.untilMinute}
              onChange={(event) => change({ until: event.currentTarget.value })}
            />
          </div>
          <p className={classes.sub}>{t('duties.hoursWhy')}</p>
          {hours && (
            <ZoneSelect
              label={t('duties.zone')}
              value={values.timeZone}
              error={errors.timeZone}
              onChange={(timeZone) => change({ timeZone })}
            />
          )}
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
