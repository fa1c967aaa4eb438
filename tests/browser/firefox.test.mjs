import { reasonToSkip } from './lib/display.mjs';
import { needed, startFirefox } from './lib/firefox.mjs';
import { smoke } from './lib/smoke.mjs';

smoke('firefox', startFirefox, reasonToSkip(needed));
