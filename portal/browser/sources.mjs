// The portal as its sources are now, on a port of its own (src/build/dev.mjs).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Over the installation at `gateway`; `words` as the script takes them. */
export async function serve(gateway, ...words) {
  const free = createServer().listen(0);
  const { port } = free.address();
  await new Promise((closed) => free.close(closed));
  const server = spawn(process.execPath, ['src/build/dev.mjs', gateway, String(port), ...words], { cwd: new URL('..', import.meta.url), stdio: ['ignore', 'pipe', 'inherit'] });
  await once(server.stdout, 'data');
  return { address: `http://localhost:${port}`, stop: () => server.kill() };
}
