// The age program, at a terminal of its own where it asks for a passphrase.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Types each line when the terminal asks for something, and waits for the end.
const typist = `
import os, pty, select, sys
typed, command = sys.argv[1], sys.argv[2:]
child, terminal = pty.fork()
if child == 0: os.execvp(command[0], command)
said = b''
while True:
  if terminal in select.select([terminal], [], [], 30)[0]:
    try: part = os.read(terminal, 4096)
    except OSError: break
    if not part: break
    said += part
    if part.rstrip().endswith(b':'): os.write(terminal, typed.encode() + b'\\n')
_, status = os.waitpid(child, 0)
sys.stderr.write(said.decode(errors='replace'))
sys.exit(os.waitstatus_to_exitcode(status))
`;

/** A folder with files for the program; \`close\` takes it away. */
export class Age {
  constructor() { this.folder = mkdtempSync(join(tmpdir(), 'bothways-age-')); }
  close() { rmSync(this.folder, { recursive: true, force: true }); }
  path(name) { return join(this.folder, name); }
  write(name, content) {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }
  read(name) { return readFileSync(this.path(name)); }

  /** { identity: path, key } of a new key. */
  key(name) {
    execFileSync('age-keygen', ['-o', this.path(name)], { stdio: 'pipe' });
    return { identity: this.path(name), key: /public key: (age1\w+)/.exec(readFileSync(this.path(name), 'utf8'))[1] };
  }

  sealFor(key, content, ...options) {
    return execFileSync('age', [...options, '-r', key, this.write('plain', content)], { maxBuffer: 1 << 26 });
  }
  open(identity, sealed) {
    return execFileSync('age', ['-d', '-i', identity, this.write('sealed', sealed)], { encoding: 'utf8', maxBuffer: 1 << 26 });
  }

  /** The same with a passphrase, typed as often as it is asked for. */
  #typed(passphrase, ...options) {
    const { status, stderr } = spawnSync('python3', ['-c', typist, passphrase, 'age', '-o', this.path('out'), ...options], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`age ${options.join(' ')}: ${stderr}`);
    return this.read('out');
  }
  sealWith(passphrase, content, ...options) {
    this.write('plain', content);
    rmSync(this.path('out'), { force: true });
    return this.#typed(passphrase, ...options, '-p', this.path('plain'));
  }
  openWith(passphrase, sealed) {
    this.write('sealed', sealed);
    rmSync(this.path('out'), { force: true });
    return this.#typed(passphrase, '-d', this.path('sealed')).toString();
  }
  /** With a key that is itself sealed with a passphrase. */
  openWithSealedKey(passphrase, sealedKey, sealed) {
    this.write('sealed', sealed);
    rmSync(this.path('out'), { force: true });
    return this.#typed(passphrase, '-d', '-i', this.write('sealed-key', sealedKey), this.path('sealed')).toString();
  }
}
