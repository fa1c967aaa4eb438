import { reasonToSkip } from './lib/display.mjs';
import { needed, startWebKit } from './lib/webkit.mjs';
import { smoke } from './lib/smoke.mjs';

smoke('webkit', startWebKit, reasonToSkip(needed));
