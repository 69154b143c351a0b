// Makes the types of the API from the services' own descriptions: npm run types [-- FOLDER|GATEWAY]. Without an argument
// from what the services' tests have left in their target folders.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';

const from = process.argv[2];
mkdirSync('target/api', { recursive: true });
for (const service of ['access', 'contacts', 'notification', 'ticket']) {
  const text = from?.startsWith('http') ? await (await fetch(`${from}/api-docs/${service}`)).text()
    : readFileSync(from ? `${from}/${service}.json` : `../${service}-service/target/openapi.json`, 'utf8');
  writeFileSync(`target/api/${service}.d.ts`, astToString(await openapi(JSON.parse(text))));
}
