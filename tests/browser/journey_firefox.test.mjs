// The whole journey in Firefox ESR, by mouse and by keyboard alone.
import { reasonToSkip } from './lib/display.mjs';
import { needed, startFirefoxForJourney } from './lib/firefox.mjs';
import { partnersBriefly } from './lib/journey_people.mjs';
import { journeys } from './lib/journey_whole.mjs';

journeys('firefox', startFirefoxForJourney, reasonToSkip(needed), [
  { scheme: partnersBriefly, by: 'mouse' },
  { scheme: partnersBriefly, by: 'keyboard' },
]);
