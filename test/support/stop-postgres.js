import { rmSync } from 'node:fs';

export default async function stopPostgres() {
  const running = globalThis.testPostgres;
  if (!running) return;
  globalThis.testPostgres = undefined;
  await running.server.stop();
  rmSync(running.folder, { recursive: true, force: true });
}
