// A static server for one folder, on this computer only. `serve()` is what the browser tests use; as a
// program it prints the address. With --watch FILE it also tells open pages to reload when FILE is touched.
import { createReadStream, existsSync, readFileSync, statSync, watch } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

// The page's policy forbids inline scripts, so reloading comes as a script of its own.
const reloadScript = `new EventSource('__reload').onmessage = () => location.reload();\n`;

/**
 * Serves `folder` and resolves to { port, url, requests, close() }. Port 0 takes any free one; a port
 * in use leads to the next. `requests` lists the paths asked for, so a test can count them. `watching`
 * is the file whose change makes open pages reload.
 */
export async function serve(folder, port = 0, { watching = null } = {}) {
  const root = resolve(folder);
  const requests = [];
  const listeners = new Set();

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requests.push(path);
    if (watching && path.endsWith('/__reload')) return listen(response, listeners);
    if (watching && path.endsWith('/__reload.js')) return send(response, '.js', reloadScript);
    let file = normalize(join(root, path));
    if (file !== root && !file.startsWith(root + sep)) return refuse(response, 403);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) return refuse(response, 404);
    if (watching && extname(file) === '.html') {
      const html = readFileSync(file, 'utf8');
      return send(response, '.html', html.replace('</head>', '<script src="__reload.js"></script></head>'));
    }
    response.writeHead(200, headers(extname(file), statSync(file).size));
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
  const chosen = await start(server, port);

  const watcher = watching ? tellWhenChanged(watching, listeners) : null;
  const close = () => new Promise((done) => {
    watcher?.close();
    server.close(done);
    server.closeAllConnections?.();
  });
  return { port: chosen, url: `http://127.0.0.1:${chosen}/`, requests, close };
}

function headers(extension, length) {
  return {
    'Content-Type': types[extension] ?? 'application/octet-stream',
    'Content-Length': length,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  };
}

function send(response, extension, text) {
  response.writeHead(200, headers(extension, Buffer.byteLength(text)));
  response.end(text);
}

function refuse(response, status) {
  response.writeHead(status, { 'Content-Type': 'text/plain' });
  response.end(`${status}\n`);
}

function listen(response, listeners) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': hello\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

function tellWhenChanged(file, listeners) {
  return watch(file, () => listeners.forEach((response) => response.write('data: changed\n\n')));
}

function start(server, port) {
  return new Promise((done, fail) => {
    let tries = 0;
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE' || port === 0 || ++tries > 100) return fail(error);
      server.listen(port + tries, '127.0.0.1');
    });
    server.on('listening', () => done(server.address().port));
    server.listen(port, '127.0.0.1');
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, flag, file] = process.argv.slice(2);
  const { url } = await serve(folder, Number(process.env.PORT ?? 8080), { watching: flag === '--watch' ? file : null });
  console.log(`Bothways is at ${url}`);
}
