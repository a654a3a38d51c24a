import { Radio, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '../api/organisation.js';

type Values = Organisation['leaderboards'];

interface Props {
  values: Values;
  errors: Record<string, string>;
  onChange: (values: Values) => void;
}

/** Comparing people needs their consent, and in some places the works council's. */
export function LeaderboardFields({ values, errors, onChange }: Props) {
  const { t } = useTranslation('settings');
  return (
    <Stack>
      <Radio.Group
        label={t('boards.mode')}
        value={values.mode}
        error={errors['leaderboards.mode'] ?? errors.leaderboards}
        onChange={(mode) => onChange({ ...values, mode: mode as Values['mode'] })}
      >
        <Stack gap="xs" mt={6}>
          {(['off', 'teams', 'people'] as const).map((mode) => (
            <Radio key={mode} value={mode} label={t(`boards.is.${mode}`)} description={t(`boards.why.${mode}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Switch
        withThumbIndicator={false}
        label={t('boards.worksCouncilRequired')}
        description={t('boards.worksCouncilRequiredWhy')}
        checked={values.worksCouncilRequired}
        onChange={(event) => onChange({ ...values, worksCouncilRequired: event.currentTarget.checked })}
      />
      {values.worksCouncilRequired && (
        <Switch
          withThumbIndicator={false}
          label={t('boards.worksCouncilAgreed')}
          description={t('boards.worksCouncilAgreedWhy')}
          checked={values.worksCouncilAgreed}
          error={errors['leaderboards.worksCouncilAgreed']}
          onChange={(event) => onChange({ ...values, worksCouncilAgreed: event.currentTarget.checked })}
        />
      )}
    </Stack>
  );
}
