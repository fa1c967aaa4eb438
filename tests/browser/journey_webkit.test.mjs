// The whole journey in WebKitGTK, by mouse and by keyboard alone.
import { reasonToSkip } from './lib/display.mjs';
import { needed, startWebKitForJourney } from './lib/webkit.mjs';
import { partners } from './lib/journey_people.mjs';
import { journeys } from './lib/journey_whole.mjs';

journeys('webkit', startWebKitForJourney, reasonToSkip(needed), [
  { scheme: partners, by: 'mouse' },
  { scheme: partners, by: 'keyboard' },
]);
