import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MailAddressOff } from '../api/deliveries.js';
import { TextLink } from '../parts/links.js';
import { Notice } from '../parts/notice.js';
import { Time } from '../when/time.js';
import { isOfServer, readingOf } from './delivery-reason.js';
import { SwitchOn } from './switch-on.js';

/** Of one person whose mail comes back: why, what was tried, and the way back. */
export function MailOff({ address: { member, offSince, code } }: { address: MailAddressOff }) {
  const { t } = useTranslation('deliveries');
  return (
    <Notice title={t('off.mark')}>
      <p>
        {t(`why.${readingOf(code)}`)} {isOfServer(code) && <code>{code}</code>} · <Time at={offSince} />
      </p>
      <Group gap="sm" mt="xs">
        <SwitchOn memberId={member.id} name={member.name} />
        <TextLink to="/deliveries" search={{ memberId: member.id }}>
          {t('off.look')}
        </TextLink>
      </Group>
    </Notice>
  );
}
