// The built site with a script ahead of its own that notes what goes wrong: not every browser's driver can
// tell. What it noted is `globalThis.wentWrong` in the page.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../../web/serve.mjs';
import { temporaryFolder } from './display.mjs';
import { site } from './page.mjs';

const watch = `globalThis.wentWrong = [];
addEventListener('securitypolicyviolation', (event) => wentWrong.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
addEventListener('error', (event) => wentWrong.push('error: ' + (event.message ?? event.target.outerHTML)), true);
addEventListener('unhandledrejection', (event) => wentWrong.push('rejection: ' + event.reason));
addEventListener('load', () => document.documentElement.dataset.ready || wentWrong.push('loaded, with nothing to read yet'));
const log = console.error;
console.error = (...all) => { wentWrong.push('console: ' + all.join(' ')); log(...all); };
`;

export async function serveWatched() {
  const folder = temporaryFolder('watched');
  cpSync(site, folder, { recursive: true });
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  const [policy] = html.match(/<meta http-equiv="Content-Security-Policy"[^>]*>/);
  writeFileSync(page, html.replace(policy, `${policy}<script src="watch.js"></script>`));
  writeFileSync(join(folder, 'watch.js'), watch);
  return serve(folder);
}
