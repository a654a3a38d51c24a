import '@mantine/notifications/styles.layer.css';
import { Notifications, notifications } from '@mantine/notifications';

/** One at a time: a pile of them would lie over what comes next, and the last is the one that matters. */
export const show = (message: string): void => {
  notifications.clean();
  notifications.show({ message, withBorder: true, autoClose: 5000, withCloseButton: false, role: 'status' });
};

export const Notices = () => <Notifications position="bottom-right" />;
