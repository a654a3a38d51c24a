import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BothSides } from '../edits/both-sides.js';
import { Panel } from '../parts/panel.js';
import { HoursField } from '../safety/hours-field.js';
import type { Deadline } from './use-deadline.js';

/** How long the organisation's own procedure leaves for a report. */
export function DeadlinePanel({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation('safety');
  const { edit } = deadline;
  return (
    <Panel title={t('setting.panel')} titleId="settings-safety" about={t('setting.panelAbout')}>
      <Stack>
        <BothSides edit={edit} fields={deadline.fields} error={deadline.error} />
        <HoursField value={deadline.hours} error={deadline.fieldError} onChange={(hours) => edit.change({ hours })} />
      </Stack>
    </Panel>
  );
}
