// The pointer, for hover and pressed looks only.
import { program } from './bridge.js';
import { schedule } from './frames.js';
import { scale } from './surface.js';

const [move, down, up, leave] = [0, 1, 2, 3];

function tell(what, event) {
  program._bothways_pointer(what, event.clientX * scale(), event.clientY * scale());
  schedule();
}

export function startPointer() {
  addEventListener('pointermove', (event) => tell(move, event), { passive: true });
  addEventListener('pointerdown', (event) => event.button === 0 && tell(down, event), { passive: true });
  addEventListener('pointerup', (event) => {
    if (event.button !== 0) return;
    tell(up, event);
    if (event.pointerType === 'touch') tell(leave, event); // a finger that is gone hovers over nothing
  }, { passive: true });
  addEventListener('pointercancel', (event) => { tell(up, event); tell(leave, event); }, { passive: true });
  document.documentElement.addEventListener('pointerleave', (event) => tell(leave, event), { passive: true });
}
