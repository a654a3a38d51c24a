import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { addressesOffQuery } from '../api/deliveries.js';
import { usePages } from '../lists/use-pages.js';
import { Panel } from '../parts/panel.js';
import { Time } from '../when/time.js';
import classes from './deliveries.module.css';
import { isOfServer, readingOf } from './delivery-reason.js';
import { SwitchOn } from './switch-on.js';

const SHOWN = 5;

/** To whom mail no longer goes, with the way back. Nothing at all when it reaches everybody. */
export function AddressesOff() {
  const { t } = useTranslation(['deliveries', 'parts']);
  const [all, shown] = useDisclosure(false);
  const { items: off = [], more } = usePages(addressesOffQuery);
  if (off.length === 0) return null;
  return (
    <div className={classes.above}>
      <Panel title={t('off.title')} about={t('off.about')}>
        <ul className={classes.off}>
          {(all ? off : off.slice(0, SHOWN)).map(({ member, offSince, code }) => (
            <li key={member.id}>
              <p>
                <span dir="auto" className={classes.name}>
                  {member.name}
                </span>
                <span className={classes.why}>
                  {t(`why.${readingOf(code)}`)} {isOfServer(code) && <code>{code}</code>} · <Time at={offSince} />
                </span>
              </p>
              <SwitchOn memberId={member.id} name={member.name} />
            </li>
          ))}
        </ul>
        {(all ? more.more : off.length > SHOWN) && (
          <Button variant="subtle" onClick={all ? more.load : shown.open} loading={more.loading}>
            {t('parts:loadMore')}
          </Button>
        )}
      </Panel>
    </div>
  );
}
