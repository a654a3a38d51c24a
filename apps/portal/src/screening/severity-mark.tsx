import { IconAlertTriangle, IconBan, IconEye, IconInfoCircle, IconStethoscope, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark, type Tone } from '../parts/mark.js';
import type { Severity } from './screening-types.js';

const looks: Record<Severity, readonly [Tone, Icon]> = {
  info: ['info', IconInfoCircle],
  warn: ['warn', IconAlertTriangle],
  review: ['review', IconEye],
  block: ['block', IconBan],
  route: ['block', IconStethoscope],
};

export function SeverityMark({ severity }: { severity: Severity }) {
  const { t } = useTranslation('screening');
  const [tone, icon] = looks[severity];
  return (
    <Mark tone={tone} icon={icon}>
      {t(`severity.${severity}`)}
    </Mark>
  );
}
