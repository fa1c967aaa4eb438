// The whole journey in Chromium: by mouse for each preset, by keyboard alone, and by touch on a phone.
import { needed, startChromium } from './lib/chromium.mjs';
import { reasonToSkip } from './lib/display.mjs';
import { parity, partners, partnersBriefly } from './lib/journey_people.mjs';
import { journeys } from './lib/journey_whole.mjs';

journeys('chromium', startChromium, reasonToSkip(needed), [
  { scheme: partners, by: 'mouse' },
  { scheme: parity, by: 'mouse' },
  { scheme: partnersBriefly, by: 'keyboard' },
  { scheme: partnersBriefly, by: 'touch', view: { width: 375, height: 812 } },
]);
