// The whole journey in WebKitGTK, by mouse and by keyboard alone.
import { reasonToSkip } from './lib/display.mjs';
import { needed, startWebKitForJourney } from './lib/webkit.mjs';
import { partnersBriefly } from './lib/journey_people.mjs';
import { journeys } from './lib/journey_whole.mjs';

journeys('webkit', startWebKitForJourney, reasonToSkip(needed), [
  { scheme: partnersBriefly, by: 'mouse' },
  { scheme: partnersBriefly, by: 'keyboard' },
]);
