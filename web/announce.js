// Sentences that a screen reader says without the focus going there.
import { textAt } from './bridge.js';

export function announce(pointer, size, urgent) {
  const region = document.getElementById(urgent ? 'urgent' : 'polite');
  const sentence = textAt(pointer, size);
  // Emptied first and filled a moment later: the same sentence twice is said twice, and Safari with
  // VoiceOver misses what is filled in the task that empties it.
  region.textContent = '';
  setTimeout(() => { region.textContent = sentence; }, 60);
}
