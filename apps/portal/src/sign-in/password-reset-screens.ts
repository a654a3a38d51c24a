/** Both in one part: every part has its name in what each screen fetches, and whoever needs one soon needs the other. */
export { ForgotPasswordScreen } from './forgot-password-screen.js';
export { ResetPasswordScreen } from './reset-password-screen.js';
