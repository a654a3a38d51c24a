import { Trans } from 'react-i18next';
import { Time } from '../when/time.js';

/** How fresh figures are. */
export function AsOf({ at }: { at: string }) {
  return (
    <span style={{ color: 'var(--v-muted)', fontSize: '0.75rem' }}>
      <Trans ns="parts" i18nKey="asOf" components={[<></>, <Time at={at} />]} />
    </span>
  );
}
