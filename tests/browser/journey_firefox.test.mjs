// The whole journey in Firefox ESR, by mouse and by keyboard alone.
import { reasonToSkip } from './lib/display.mjs';
import { needed, startFirefoxForJourney } from './lib/firefox.mjs';
import { partners } from './lib/journey_people.mjs';
import { journeys } from './lib/journey_whole.mjs';

journeys('firefox', startFirefoxForJourney, reasonToSkip(needed), [
  { scheme: partners, by: 'mouse' },
  { scheme: partners, by: 'keyboard' },
]);
