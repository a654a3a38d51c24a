import { IconAlertTriangle, IconCircleCheck, IconCircleOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../parts/links.js';
import { Mark } from '../parts/mark.js';
import type { ApprovalRoute } from './approval-routes-api.js';
import classes from './approvals.module.css';
import { RouteSentence } from './route-sentence.js';

/** One route: what it asks for, whether it is on, and where nobody can give what it asks. */
export function RouteRow({ route, mayChange }: { route: ApprovalRoute; mayChange: boolean }) {
  const { t } = useTranslation('approvals');
  const unmanned = route.steps.filter((step) => step.unmanned);
  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        <h2 className={classes.rowName} dir="auto">
          {mayChange ? (
            <TextLink quiet to="/settings/approvals/$routeId" params={{ routeId: route.id }}>
              {route.name}
            </TextLink>
          ) : (
            route.name
          )}
        </h2>
        <Mark tone={route.inForce ? 'pass' : 'neutral'} icon={route.inForce ? IconCircleCheck : IconCircleOff} plain>
          {t(route.inForce ? 'on' : 'off')}
        </Mark>
      </div>
      <RouteSentence route={route} />
      {route.inForce &&
        unmanned.map(({ id, name }) => (
          <p key={id} className={classes.problem}>
            <IconAlertTriangle size={15} aria-hidden /> {t('unmanned', { step: name })}
          </p>
        ))}
    </li>
  );
}
