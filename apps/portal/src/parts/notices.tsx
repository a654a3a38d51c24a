import '@mantine/notifications/styles.layer.css';
import { Anchor } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import classes from './notices.module.css';

/** What can be done about what happened. */
export interface Offer {
  name: string;
  run: () => void;
}

/** One at a time: a pile of them would lie over what comes next, and the last is the one that matters. */
export const show = (message: string, offer?: Offer): void => {
  notifications.clean();
  notifications.show({
    message: offer ? <Offered message={message} offer={offer} /> : message,
    withBorder: true,
    // What can be acted on stays until it can have been read and reached.
    autoClose: offer ? 12_000 : 5_000,
    withCloseButton: false,
    role: 'status',
  });
};

function Offered({ message, offer }: { message: string; offer: Offer }) {
  const take = () => {
    notifications.clean();
    offer.run();
  };
  return (
    <>
      {message}{' '}
      <Anchor component="button" type="button" inherit onClick={take}>
        {offer.name}
      </Anchor>
    </>
  );
}

export const Notices = () => <Notifications position="bottom-right" className={classes.notices} />;
