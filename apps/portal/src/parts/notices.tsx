import '@mantine/notifications/styles.layer.css';
import { Notifications, notifications } from '@mantine/notifications';

export const show = (message: string): void => {
  notifications.show({ message, withBorder: true, autoClose: 5000, withCloseButton: false, role: 'status' });
};

export const Notices = () => <Notifications position="bottom-right" limit={3} />;
