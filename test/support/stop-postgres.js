import { rmSync } from 'node:fs';

export default async function stopPostgres() {
  const running = globalThis.testPostgres ?? [];
  globalThis.testPostgres = undefined;
  for (const { server, folder } of running) {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
